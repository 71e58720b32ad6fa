package vn.hocvuso.lrsbridge.testing;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ScheduledExecutorService;

/** The threads that a server manages for its applications. They end with it. */
final class BackgroundThreads implements AutoCloseable {
    private static final int THREADS = 4;

    private final ScheduledExecutorService pool = Executors.newScheduledThreadPool(THREADS, factory());

    /** Makes threads that do not keep the process alive. */
    ManagedThreadFactory factory() {
        return new ManagedThreadFactory() {
            @Override
            public Thread newThread(Runnable work) {
                Thread thread = new Thread(work);
                thread.setDaemon(true);
                return thread;
            }

            @Override
            public ForkJoinWorkerThread newThread(ForkJoinPool any) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** What the JDK's service can do; nobody here asks for what is managed beyond that. */
    ManagedScheduledExecutorService service() {
        return (ManagedScheduledExecutorService) Proxy.newProxyInstance(
                BackgroundThreads.class.getClassLoader(),
                new Class<?>[] {ManagedScheduledExecutorService.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(pool, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
