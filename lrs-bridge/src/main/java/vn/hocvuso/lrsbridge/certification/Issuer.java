package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.mapping.EvidenceBook;
import vn.hocvuso.lrsbridge.mapping.LearnerProgress;
import vn.hocvuso.lrsbridge.mapping.Progress;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.PlanBook;

/**
 * Issues what has been earned, once per citizen, curriculum and audience. Number, credential, signature, log entry and
 * the note that a citizen was looked at commit together: a crash in between leaves none of them, and the citizen is
 * looked at again.
 */
@Singleton
public class Issuer {
    private static final int CITIZENS_AT_ONCE = 50;

    private final EvidenceBook evidence;
    private final LearnerProgress progress;
    private final CitizenDirectory citizens;
    private final PlanBook plans;
    private final Register register;
    private final CredentialFactory credentials;
    private final AuditLog log;
    private final Clock clock;

    @Inject
    Issuer(
            EvidenceBook evidence,
            LearnerProgress progress,
            CitizenDirectory citizens,
            PlanBook plans,
            Register register,
            CredentialFactory credentials,
            AuditLog log,
            Clock clock) {
        this.evidence = evidence;
        this.progress = progress;
        this.citizens = citizens;
        this.plans = plans;
        this.register = register;
        this.credentials = credentials;
        this.log = log;
        this.clock = clock;
    }

    /** Looks at citizens for whom something changed; answers at how many. */
    @Transactional
    public int issueWhatIsEarned() {
        register.lock();
        var changed = evidence.takeChanged(CITIZENS_AT_ONCE);
        changed.stream().sorted().flatMap(id -> citizens.find(id).stream()).forEach(this::lookAt);
        return changed.size();
    }

    private void lookAt(Citizen citizen) {
        for (Curriculum curriculum : plans.all()) {
            Progress standing = progress.of(citizen.id(), curriculum.id());
            curriculum.audiences().stream()
                    .filter(audience -> citizen.audiences().contains(audience.code()))
                    // an entry of the same person that was merged into this one may hold it
                    .filter(audience -> citizens.allIds(citizen.id()).stream()
                            .noneMatch(id -> register.holds(id, curriculum.id(), audience.code())))
                    .forEach(audience -> decide(new Candidate(citizen, curriculum, audience, standing)));
        }
    }

    /** Somebody who may have completed a curriculum. */
    record Candidate(Citizen citizen, Curriculum curriculum, Curriculum.Audience audience, Progress standing) {}

    private void decide(Candidate candidate) {
        Eligibility.Verdict verdict = Eligibility.of(
                candidate.curriculum(),
                candidate.audience(),
                plans.approval(candidate.curriculum().id()),
                candidate.standing());
        if (verdict instanceof Eligibility.Earned earned) {
            issue(candidate, earned);
        }
    }

    private void issue(Candidate candidate, Eligibility.Earned earned) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Register.Place place = register.nextPlace(Register.yearOf(now));
        Certificate certificate = new Certificate(
                UUID.randomUUID(),
                candidate.citizen().id(),
                candidate.curriculum().id(),
                candidate.audience().code(),
                place.number().year(),
                place.number().number(),
                now,
                false);
        byte[] credential = credentials.signed(certificate, place, candidate, earned);
        register.enter(certificate, place, credential);
        log.append(AuditEntry.about(AuditEntry.Kind.CREDENTIAL_ISSUED, credential));
    }
}
