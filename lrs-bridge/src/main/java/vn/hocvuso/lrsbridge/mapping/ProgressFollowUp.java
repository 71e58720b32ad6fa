package vn.hocvuso.lrsbridge.mapping;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.hocvuso.lrsbridge.ground.BackgroundWork;
import vn.hocvuso.lrsbridge.ground.BackgroundWorker;
import vn.hocvuso.lrsbridge.identity.ReachChanged;
import vn.hocvuso.lrsbridge.statements.StatementsStored;

/** Runs the {@link ProgressReader} in the background: at once after statements were stored on this node. */
@Singleton
class ProgressFollowUp {
    /** After tables, accounts and the demonstration are there; see the order of the application's start. */
    private static final int LAST = 400;

    private final ProgressReader reader;
    private final Recounts recounts;
    private final Event<ProgressChanged> changed;
    private final BackgroundWork work;
    private Optional<BackgroundWorker> running = Optional.empty();

    @Inject
    ProgressFollowUp(ProgressReader reader, Recounts recounts, Event<ProgressChanged> changed, BackgroundWork work) {
        this.reader = reader;
        this.recounts = recounts;
        this.changed = changed;
        this.work = work;
    }

    void start(@Observes @Priority(LAST) @Initialized(ApplicationScoped.class) Object started) {
        running = Optional.of(work.start("progress", new BackgroundWorker.Task(ProgressReader.BATCH, this::step)));
    }

    void wake(@Observes StatementsStored stored) {
        running.ifPresent(BackgroundWorker::wake);
    }

    /** Part of the transaction that changes what a credential may tell of. */
    void begin(@Observes ReachChanged changed) {
        recounts.begin(changed.credential());
    }

    private int step() {
        int read = reader.readStatements() + reader.readLinks() + reader.readRecounts();
        if (read > 0) {
            changed.fire(new ProgressChanged());
        }
        return read;
    }
}
