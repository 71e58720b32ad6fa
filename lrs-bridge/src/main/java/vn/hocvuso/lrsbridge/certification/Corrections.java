package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.plan.Approval;
import vn.hocvuso.lrsbridge.plan.PlanBook;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** What a person decides about certificates: to issue, to issue again, to revoke, to keep in spite of a change. */
@Singleton
public class Corrections {
    private final Register register;
    private final CandidateBook candidates;
    private final CaseBook cases;
    private final CitizenDirectory citizens;
    private final PlanBook plans;
    private final Issuance issuance;
    private final AuditLog log;
    private final Clock clock;

    @Inject
    Corrections(
            Register register,
            CandidateBook candidates,
            CaseBook cases,
            CitizenDirectory citizens,
            PlanBook plans,
            Issuance issuance,
            AuditLog log,
            Clock clock) {
        this.register = register;
        this.candidates = candidates;
        this.cases = cases;
        this.citizens = citizens;
        this.plans = plans;
        this.issuance = issuance;
        this.log = log;
        this.clock = clock;
    }

    /** A decision as an officer writes it down: its number, day and signatory. */
    record Written(String number, LocalDate day, String signatory, String by) {}

    /** Puts candidates of one curriculum under a decision; their certificates follow. Answers the decision's id. */
    @Transactional
    UUID confirm(Candidate.Who kind, java.util.Collection<UUID> chosen, Written written) {
        Approval approval =
                plans.approval(kind.curriculum()).orElseThrow(() -> new Refused(Refusal.CURRICULUM_NOT_APPROVED));
        Decision decision = note(BookEntry.Kind.ISSUED, approval.authority(), written);
        if (candidates.confirm(decision.id(), chosen) == 0) {
            throw new Refused(Refusal.NOBODY_CHOSEN);
        }
        return decision.id();
    }

    private Decision note(BookEntry.Kind kind, String authority, Written written) {
        Decision decision = new Decision(
                UUID.randomUUID(),
                kind,
                new Approval(authority, written.number(), written.day(), written.signatory(), Approval.Way.DECISION),
                written.by(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        candidates.decide(decision);
        log.append(decision.logged());
        return decision;
    }

    /** Issues a certificate again: it was lost, its name is corrected, or it is superseded. The former one ends. */
    @Transactional
    Certificate reissue(UUID certificate, BookEntry.Replacement why, Written written) {
        register.lock();
        Certificate former = inForce(certificate);
        Decision decision = note(BookEntry.Kind.REISSUED, authority(former), written);
        return issuance.reissue(former, why, name(former), decision);
    }

    /** Revokes a certificate; its entry stays. */
    @Transactional
    void revoke(UUID certificate, BookEntry.Ground ground, Written written) {
        register.lock();
        Certificate former = inForce(certificate);
        Decision decision = note(BookEntry.Kind.REVOKED, authority(former), written);
        issuance.revoke(former, ground, register.holder(former.id()), decision);
    }

    /** Rules that a certificate stays valid in spite of what changed. */
    @Transactional
    void keep(UUID id, String reason, String by) {
        cases.rule(id, ruling(CertificateCase.Outcome.KEPT, reason, by));
    }

    /** Revokes the certificate of a case. */
    @Transactional
    void revokeBecauseOf(UUID id, BookEntry.Ground ground, Written written) {
        register.lock();
        CertificateCase found = cases.find(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        cases.rule(id, ruling(CertificateCase.Outcome.REVOKED, ground.name(), written.by()));
        Certificate former = inForce(found.certificate());
        Decision decision = note(BookEntry.Kind.REVOKED, authority(former), written);
        issuance.revoke(former, ground, register.holder(former.id()), decision);
    }

    private CertificateCase.Ruling ruling(CertificateCase.Outcome outcome, String reason, String by) {
        return new CertificateCase.Ruling(outcome, reason, by, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private Certificate inForce(UUID id) {
        Certificate found = register.find(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        if (found.revoked()) {
            throw new Refused(Refusal.CERTIFICATE_ENDED);
        }
        return found;
    }

    private String authority(Certificate certificate) {
        return register.entriesOf(certificate.id()).stream()
                .findFirst()
                .map(entry -> entry.decision().authority())
                .or(() -> plans.approval(certificate.curriculum()).map(Approval::authority))
                .orElseThrow(() -> new Refused(Refusal.CURRICULUM_NOT_APPROVED));
    }

    private String name(Certificate certificate) {
        return citizens.find(certificate.citizen())
                .map(Citizen::fullName)
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
    }
}
