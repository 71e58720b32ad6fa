package vn.hocvuso.lrsbridge.auditing;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.hocvuso.lrsbridge.ground.BackgroundWorker;
import vn.hocvuso.lrsbridge.web.StartUp;

/** Publishes the log on its schedule, and pushes checkpoints to where they are wanted. */
@Singleton
class LogSchedule {
    private final LogPublisher publisher;
    private final CheckpointPush push;
    private final LogSettings settings;
    private Optional<BackgroundWorker> running = Optional.empty();

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    LogSchedule(LogPublisher publisher, CheckpointPush push, LogSettings settings) {
        this.publisher = publisher;
        this.push = push;
        this.settings = settings;
    }

    void start(@Observes @Priority(StartUp.READERS) @Initialized(ApplicationScoped.class) Object started) {
        running = Optional.of(
                BackgroundWorker.start("log", threads, new BackgroundWorker.Task(settings.every(), 1, this::step)));
    }

    @PreDestroy
    void stop() {
        running.ifPresent(BackgroundWorker::close);
    }

    private int step() {
        int published = publisher.publish();
        if (published == 0) {
            push.pushWhatIsDue();
        }
        return published;
    }
}
