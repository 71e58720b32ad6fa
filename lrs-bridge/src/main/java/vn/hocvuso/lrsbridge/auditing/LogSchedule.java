package vn.hocvuso.lrsbridge.auditing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.hocvuso.lrsbridge.ground.BackgroundWork;
import vn.hocvuso.lrsbridge.ground.BackgroundWorker;
import vn.hocvuso.lrsbridge.web.StartUp;

/** Publishes the log on its schedule, and pushes checkpoints to where they are wanted. */
@Singleton
class LogSchedule {
    private final LogPublisher publisher;
    private final CheckpointPush push;
    private final LogSettings settings;
    private final BackgroundWork work;

    @Inject
    LogSchedule(LogPublisher publisher, CheckpointPush push, LogSettings settings, BackgroundWork work) {
        this.publisher = publisher;
        this.push = push;
        this.settings = settings;
        this.work = work;
    }

    void start(@Observes @Priority(StartUp.READERS) @Initialized(ApplicationScoped.class) Object started) {
        work.start("log", new BackgroundWorker.Task(settings.every(), 1, this::step));
    }

    private int step() {
        int published = publisher.publish();
        if (published == 0) {
            push.pushWhatIsDue();
        }
        return published;
    }
}
