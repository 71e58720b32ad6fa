package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.mapping.LearnerProgress;
import vn.hocvuso.lrsbridge.mapping.Progress;
import vn.hocvuso.lrsbridge.plan.Approval;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.PlanBook;

/**
 * Issues what decisions confirmed, some at a time. Certificates and what became of their candidates commit together:
 * whoever goes on after a crash, on whatever node, finds the rest and nothing twice.
 */
@Singleton
public class ConfirmedIssuer {
    static final int AT_ONCE = 200;
    private static final String NO_LONGER_EARNED = "NO_LONGER_EARNED";
    private static final String HAS_ONE = "HAS_ONE";

    private final CandidateBook candidates;
    private final Register register;
    private final CitizenDirectory citizens;
    private final LearnerProgress progress;
    private final PlanBook plans;
    private final Issuance issuance;

    @Inject
    ConfirmedIssuer(
            CandidateBook candidates,
            Register register,
            CitizenDirectory citizens,
            LearnerProgress progress,
            PlanBook plans,
            Issuance issuance) {
        this.candidates = candidates;
        this.register = register;
        this.citizens = citizens;
        this.progress = progress;
        this.plans = plans;
        this.issuance = issuance;
    }

    /** Whether a decision waits for its certificates. */
    @Transactional
    public boolean hasWork() {
        return !candidates.nextConfirmed(1).isEmpty();
    }

    /** Issues the next ones; answers how many candidates were looked at. */
    @Transactional
    public int issueNext() {
        register.lock();
        List<CandidateBook.Confirmed> next = candidates.nextConfirmed(AT_ONCE);
        next.stream()
                .collect(Collectors.groupingBy(
                        one -> one.candidate().who().curriculum(), java.util.LinkedHashMap::new, Collectors.toList()))
                .forEach(this::issue);
        return next.size();
    }

    private void issue(Curriculum.Id id, List<CandidateBook.Confirmed> confirmed) {
        Curriculum curriculum =
                plans.find(id).orElseThrow(() -> new IllegalStateException("the plan has lost curriculum " + id));
        List<UUID> all =
                confirmed.stream().map(one -> one.candidate().who().citizen()).toList();
        Known known = new Known(
                curriculum,
                plans.approval(id),
                citizens.findAll(all).stream().collect(Collectors.toMap(Citizen::id, citizen -> citizen)),
                progress.of(all, id),
                register.of(all, id).stream().map(Held::of).collect(Collectors.toSet()));
        List<Issuance.Due> due = new ArrayList<>();
        for (CandidateBook.Confirmed one : confirmed) {
            Finding finding = finding(one, known);
            finding.due().ifPresent(due::add);
            candidates.move(
                    one.candidate().who().id(),
                    finding.due().isPresent() ? Candidate.State.ISSUED : Candidate.State.WITHHELD,
                    finding.withheld());
        }
        issuance.issueAll(due);
    }

    /** What is known of all who are looked at together. */
    private record Known(
            Curriculum curriculum,
            Optional<Approval> approval,
            Map<UUID, Citizen> people,
            Map<UUID, Progress> standings,
            Set<Held> held) {}

    private record Held(UUID citizen, String audience) {
        static Held of(Certificate certificate) {
            return new Held(certificate.citizen(), certificate.audience());
        }
    }

    /** What is to be done about a candidate: a certificate, or the reason for none. */
    private record Finding(Optional<Issuance.Due> due, String withheld) {
        static Finding withheldFor(String reason) {
            return new Finding(Optional.empty(), reason);
        }
    }

    /** Between the decision and now, results may have been reversed. */
    private Finding finding(CandidateBook.Confirmed confirmed, Known known) {
        Candidate.Who who = confirmed.candidate().who();
        if (known.held().contains(new Held(who.citizen(), who.audience()))) {
            return Finding.withheldFor(HAS_ONE);
        }
        Decision decision = candidates
                .decision(confirmed.decision())
                .orElseThrow(() -> new IllegalStateException("decision " + confirmed.decision() + " is lost"));
        return completion(who, known)
                .map(completion -> finding(completion, decision, known))
                .orElse(Finding.withheldFor(NO_LONGER_EARNED));
    }

    private static Optional<Issuance.Completion> completion(Candidate.Who who, Known known) {
        return Optional.ofNullable(known.people().get(who.citizen())).flatMap(citizen -> known.curriculum()
                .audience(who.audience())
                .map(audience -> new Issuance.Completion(
                        citizen,
                        known.curriculum(),
                        audience,
                        known.standings().getOrDefault(who.citizen(), Progress.NONE))));
    }

    private static Finding finding(Issuance.Completion completion, Decision decision, Known known) {
        Eligibility.Verdict verdict = Eligibility.decided(
                completion.curriculum(), completion.audience(), known.approval(), completion.standing());
        if (verdict instanceof Eligibility.Earned earned) {
            return new Finding(
                    Optional.of(new Issuance.Due(
                            completion, new Eligibility.Earned(decision.text(), earned.achieved()), decision.by())),
                    "");
        }
        return Finding.withheldFor(
                verdict instanceof Eligibility.Withheld withheld
                        ? withheld.reason().name()
                        : NO_LONGER_EARNED);
    }
}
