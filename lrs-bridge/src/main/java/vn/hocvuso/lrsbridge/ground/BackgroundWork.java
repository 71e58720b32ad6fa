package vn.hocvuso.lrsbridge.ground;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that this server does by itself. It starts the loops, knows how each fares, and ends them all. */
@Singleton
public class BackgroundWork {
    private final List<BackgroundWorker> workers = new CopyOnWriteArrayList<>();

    @Resource
    private ManagedThreadFactory threads;

    /**
     * Starts a loop.
     *
     * @param name of its thread, and of the loop in the log and in the health of the server
     */
    public BackgroundWorker start(String name, BackgroundWorker.Task task) {
        BackgroundWorker worker = BackgroundWorker.start(name, threads, task);
        workers.add(worker);
        return worker;
    }

    /** All loops that were started. */
    List<BackgroundWorker> workers() {
        return List.copyOf(workers);
    }

    @PreDestroy
    void stop() {
        workers.forEach(BackgroundWorker::close);
    }
}
