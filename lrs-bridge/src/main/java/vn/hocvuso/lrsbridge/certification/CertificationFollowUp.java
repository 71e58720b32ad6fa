package vn.hocvuso.lrsbridge.certification;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.hocvuso.lrsbridge.ground.BackgroundWork;
import vn.hocvuso.lrsbridge.ground.BackgroundWorker;
import vn.hocvuso.lrsbridge.mapping.EvidenceBook;
import vn.hocvuso.lrsbridge.mapping.ProgressChanged;
import vn.hocvuso.lrsbridge.web.StartUp;

/** Runs the {@link Issuer} in the background: at once after progress changed on this node. */
@Singleton
class CertificationFollowUp {
    private final Issuer issuer;
    private final ConfirmedIssuer confirmed;
    private final EvidenceBook evidence;
    private final BackgroundWork work;
    private Optional<BackgroundWorker> running = Optional.empty();

    @Inject
    CertificationFollowUp(Issuer issuer, ConfirmedIssuer confirmed, EvidenceBook evidence, BackgroundWork work) {
        this.confirmed = confirmed;
        this.issuer = issuer;
        this.evidence = evidence;
        this.work = work;
    }

    void start(@Observes @Priority(StartUp.READERS) @Initialized(ApplicationScoped.class) Object started) {
        running = Optional.of(work.start("certification", new BackgroundWorker.Task(1, this::step)));
    }

    void wake(@Observes ProgressChanged changed) {
        running.ifPresent(BackgroundWorker::wake);
    }

    /** The register is locked only when somebody may have earned something. */
    private int step() {
        int looked = evidence.hasChanged() ? issuer.issueWhatIsEarned() : 0;
        return confirmed.hasWork() ? looked + confirmed.issueNext() : looked;
    }
}
