package vn.hocvuso.lrsbridge.testing;

import jakarta.enterprise.inject.spi.BeanManager;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.glassfish.jersey.ext.cdi1x.internal.spi.BeanManagerProvider;

/** Tells Jersey which of several containers in this process its application belongs to: that of the one that starts. */
public final class StartingBeans implements BeanManagerProvider {
    private static final AtomicReference<BeanManager> BEANS = new AtomicReference<>();

    /** Starts an application with these beans, one at a time. */
    static synchronized <T> T are(BeanManager beans, Supplier<T> start) {
        BEANS.set(beans);
        return start.get();
    }

    @Override
    public BeanManager getBeanManager() {
        return BEANS.get();
    }
}
