package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.mapping.EvidenceBook;
import vn.hocvuso.lrsbridge.mapping.LearnerProgress;
import vn.hocvuso.lrsbridge.mapping.Progress;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.PlanBook;

/**
 * Looks at those for whom something changed. What has been earned is issued, once per citizen, curriculum and audience;
 * who needs a decision becomes a candidate; what a certificate lost opens a case. All of it commits together with the
 * note that a citizen was looked at: a crash in between leaves nothing, and the citizen is looked at again.
 */
@Singleton
public class Issuer {
    private static final int CITIZENS_AT_ONCE = 50;
    /** Who issues what nobody decides one by one, as it stands in the register for good. */
    static final String AUTOMATIC = "automatic";

    private final EvidenceBook evidence;
    private final LearnerProgress progress;
    private final CitizenDirectory citizens;
    private final PlanBook plans;
    private final Register register;
    private final Issuance issuance;
    private final CandidateBook candidates;
    private final CaseBook cases;
    private final Clock clock;

    @Inject
    Issuer(
            EvidenceBook evidence,
            LearnerProgress progress,
            CitizenDirectory citizens,
            PlanBook plans,
            Register register,
            Issuance issuance,
            CandidateBook candidates,
            CaseBook cases,
            Clock clock) {
        this.evidence = evidence;
        this.progress = progress;
        this.citizens = citizens;
        this.plans = plans;
        this.register = register;
        this.issuance = issuance;
        this.candidates = candidates;
        this.cases = cases;
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
            // an entry of the same person that was merged into this one may hold it
            List<Certificate> held = register.of(citizens.allIds(citizen.id()), curriculum.id());
            curriculum.audiences().stream()
                    .filter(audience -> citizen.audiences().contains(audience.code()))
                    .map(audience -> new Issuance.Completion(citizen, curriculum, audience, standing))
                    .forEach(completion -> lookAt(completion, held));
        }
    }

    private void lookAt(Issuance.Completion completion, List<Certificate> held) {
        List<Certificate> same = held.stream()
                .filter(one -> one.audience().equals(completion.audience().code()))
                .toList();
        if (same.isEmpty()) {
            decide(completion);
        } else {
            same.stream().filter(one -> !one.revoked()).forEach(one -> watch(one, completion));
        }
    }

    private void decide(Issuance.Completion completion) {
        Eligibility.Verdict verdict = Eligibility.of(
                completion.curriculum(),
                completion.audience(),
                plans.approval(completion.curriculum().id()),
                completion.standing());
        Candidate.Who who = new Candidate.Who(
                completion.citizen().id(),
                completion.curriculum().id(),
                completion.audience().code());
        if (verdict instanceof Eligibility.Earned earned) {
            issuance.issue(completion, earned, AUTOMATIC);
            candidates.move(who.id(), Candidate.State.ISSUED, "");
        } else if (verdict instanceof Eligibility.Withheld withheld) {
            candidates.keep(candidate(who, withheld.reason()));
        } else {
            candidates.drop(who);
        }
    }

    private Candidate candidate(Candidate.Who who, Eligibility.Reason reason) {
        boolean waits = reason.waitsForADecision();
        return new Candidate(
                who,
                waits ? Candidate.State.ELIGIBLE : Candidate.State.WITHHELD,
                waits ? "" : reason.name(),
                clock.instant());
    }

    /** Nothing revokes itself: what was lost since is put before a person. */
    private void watch(Certificate certificate, Issuance.Completion completion) {
        Set<String> lost = lost(completion);
        if (!lost.isEmpty()) {
            cases.open(certificate.id(), lost, clock.instant());
        }
    }

    private static Set<String> lost(Issuance.Completion completion) {
        return completion.curriculum().required(completion.audience()).stream()
                .map(Curriculum.Competency::code)
                .filter(code -> completion.standing().state(code) != Progress.State.ACHIEVED)
                .collect(Collectors.toSet());
    }
}
