package vn.hocvuso.lrsbridge.auditing;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.lrsbridge.web.StartUp;

/** Publishes the log on its schedule, and pushes checkpoints to where they are wanted. */
@Singleton
class LogSchedule {
    private static final Logger LOG = Logger.getLogger("vn.hocvuso.lrsbridge");

    private final LogPublisher publisher;
    private final CheckpointPush push;
    private final LogSettings settings;
    private Optional<Future<?>> running = Optional.empty();
    private int failures;

    @Resource
    private ManagedScheduledExecutorService threads;

    @Inject
    LogSchedule(LogPublisher publisher, CheckpointPush push, LogSettings settings) {
        this.publisher = publisher;
        this.push = push;
        this.settings = settings;
    }

    void start(@Observes @Priority(StartUp.READERS) @Initialized(ApplicationScoped.class) Object started) {
        long every = settings.every().toMillis();
        running = Optional.of(threads.scheduleWithFixedDelay(this::step, every, every, TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    void stop() {
        running.ifPresent(task -> task.cancel(false));
    }

    /** A failure must not end the schedule; it is logged when it begins, and ever more rarely while it lasts. */
    private void step() {
        try {
            int published = 1;
            while (published > 0) {
                published = publisher.publish();
            }
            push.pushWhatIsDue();
            failures = 0;
        } catch (RuntimeException failure) {
            failures++;
            if (Integer.bitCount(failures) == 1) {
                LOG.log(Level.WARNING, "the log failed for the " + failures + ". time and tries again", failure);
            }
        }
    }
}
