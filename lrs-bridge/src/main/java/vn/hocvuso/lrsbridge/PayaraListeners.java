package vn.hocvuso.lrsbridge;

import fish.payara.micro.BootstrapException;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.grizzly.http.HttpCodecFilter;

/**
 * Where Payara listens. No setting reaches what reads HTTP there, and no artifact brings Payara's classes for the
 * compiler, so that they are called by their names.
 */
final class PayaraListeners {
    private PayaraListeners() {}

    /**
     * What reads HTTP, for each listener that was started.
     *
     * @throws BootstrapException where Payara is not what it was in the version that this was written for
     */
    static List<HttpCodecFilter> codecs() throws BootstrapException {
        try {
            Class<?> services = Class.forName("org.glassfish.internal.api.Globals");
            Class<?> listener = Class.forName("org.glassfish.grizzly.config.dom.NetworkListener");
            Class<?> grizzly = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyService");
            Object started = services.getMethod("get", Class.class).invoke(null, grizzly);
            List<HttpCodecFilter> codecs = new ArrayList<>();
            for (Object one : all(services.getMethod("getDefaultHabitat").invoke(null), listener)) {
                Object proxy = grizzly.getMethod("lookupNetworkProxy", listener).invoke(started, one);
                if (proxy != null) {
                    codecs.addAll(codecs(proxy));
                }
            }
            return codecs;
        } catch (ReflectiveOperationException another) {
            throw new BootstrapException("this is another Payara than ours", another);
        }
    }

    private static List<?> all(Object services, Class<?> kind) throws ReflectiveOperationException {
        return (List<?>) Class.forName("org.glassfish.hk2.api.ServiceLocator")
                .getMethod("getAllServices", Type.class, Annotation[].class)
                .invoke(services, kind, new Annotation[0]);
    }

    private static List<HttpCodecFilter> codecs(Object proxy) throws ReflectiveOperationException {
        Object listener = called(proxy, "getUnderlyingListener");
        List<?> filters = (List<?>)
                listener.getClass().getMethod("getFilters", Class.class).invoke(listener, HttpCodecFilter.class);
        return filters.stream().map(HttpCodecFilter.class::cast).toList();
    }

    private static Object called(Object target, String method)
            throws NoSuchMethodException, IllegalAccessException, InvocationTargetException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
