package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    static final int AT_ONCE = 100;
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
        List<UUID> all =
                confirmed.stream().map(one -> one.candidate().who().citizen()).toList();
        Curriculum curriculum =
                plans.find(id).orElseThrow(() -> new IllegalStateException("the plan has lost curriculum " + id));
        Map<UUID, Progress> standings = progress.of(all, id);
        Map<UUID, Citizen> people =
                citizens.findAll(all).stream().collect(Collectors.toMap(Citizen::id, citizen -> citizen));
        List<Certificate> held = register.of(all, id);
        for (CandidateBook.Confirmed one : confirmed) {
            Candidate.Who who = one.candidate().who();
            boolean hasOne = held.stream()
                    .anyMatch(certificate -> certificate.citizen().equals(who.citizen())
                            && certificate.audience().equals(who.audience()));
            Optional<Issuance.Completion> completion = Optional.ofNullable(people.get(who.citizen()))
                    .flatMap(citizen -> curriculum
                            .audience(who.audience())
                            .map(audience -> new Issuance.Completion(
                                    citizen,
                                    curriculum,
                                    audience,
                                    standings.getOrDefault(who.citizen(), Progress.NONE))));
            String withheld = hasOne
                    ? HAS_ONE
                    : completion.map(found -> issue(found, one)).orElse(NO_LONGER_EARNED);
            candidates.move(who.id(), withheld.isEmpty() ? Candidate.State.ISSUED : Candidate.State.WITHHELD, withheld);
        }
    }

    /** Issues, or answers why not: between the decision and now, results may have been reversed. */
    private String issue(Issuance.Completion completion, CandidateBook.Confirmed confirmed) {
        Decision decision = candidates
                .decision(confirmed.decision())
                .orElseThrow(() -> new IllegalStateException("decision " + confirmed.decision() + " is lost"));
        Optional<Approval> automatic =
                plans.approval(completion.curriculum().id()).map(approval -> asIfAutomatic(approval, decision));
        Eligibility.Verdict verdict =
                Eligibility.of(completion.curriculum(), completion.audience(), automatic, completion.standing());
        if (verdict instanceof Eligibility.Earned earned) {
            issuance.issue(completion, new Eligibility.Earned(decision.text(), earned.achieved()), decision.by());
            return "";
        }
        return verdict instanceof Eligibility.Withheld withheld
                ? withheld.reason().name()
                : NO_LONGER_EARNED;
    }

    /** The decision about this person has been made: what is left to ask is whether the rest is there. */
    private static Approval asIfAutomatic(Approval approval, Decision decision) {
        return new Approval(
                approval.authority(), decision.text().decision(), approval.day(), approval.signatory(), true);
    }
}
