package vn.hocvuso.lrsbridge.certification;

import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.mapping.Progress;
import vn.hocvuso.lrsbridge.plan.Approval;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.Curriculum.Competency;

/** Whether somebody has earned a certificate. Pure: curriculum x approval x progress. */
final class Eligibility {
    private Eligibility() {}

    /** The answer. */
    sealed interface Verdict {}

    /** All required competencies are achieved and an approved curriculum says that this is enough. */
    record Earned(Approval approval, List<Competency> achieved) implements Verdict {
        Earned {
            achieved = List.copyOf(achieved);
        }
    }

    /** These are not achieved yet. */
    record Missing(List<Competency> competencies) implements Verdict {
        Missing {
            competencies = List.copyOf(competencies);
        }
    }

    /** Everything is achieved, and still nothing may be issued. */
    record Withheld(Reason reason) implements Verdict {}

    /** Why something is withheld. */
    enum Reason {
        /** No decision approves this curriculum. */
        NOT_APPROVED,
        /** Certificates of this curriculum follow from a decision about each person. */
        NEEDS_A_DECISION,
        /** Something is achieved only by results that nobody vouches for, such as those of a key that lies open. */
        NOBODY_VOUCHES;

        /** Whether a decision about the person would be enough. */
        boolean waitsForADecision() {
            return this != NOT_APPROVED;
        }
    }

    /** What follows by itself. */
    static Verdict of(
            Curriculum curriculum, Curriculum.Audience audience, Optional<Approval> approval, Progress progress) {
        Verdict verdict = decided(curriculum, audience, approval, progress);
        if (!(verdict instanceof Earned earned)) {
            return verdict;
        }
        return switch (earned.approval().way()) {
            case DECISION -> new Withheld(Reason.NEEDS_A_DECISION);
            case AUTOMATIC ->
                earned.achieved().stream().allMatch(one -> isVouchedFor(one, progress))
                        ? earned
                        : new Withheld(Reason.NOBODY_VOUCHES);
            case AUTOMATIC_FROM_OPEN_KEYS -> earned;
        };
    }

    /** What follows where a decision about the person has been made. */
    static Verdict decided(
            Curriculum curriculum, Curriculum.Audience audience, Optional<Approval> approval, Progress progress) {
        List<Competency> required = curriculum.required(audience);
        List<Competency> missing = required.stream()
                .filter(one -> progress.state(one.code()) != Progress.State.ACHIEVED)
                .toList();
        if (!missing.isEmpty() || required.isEmpty()) {
            return new Missing(missing);
        }
        return approval.<Verdict>map(one -> new Earned(one, required))
                .orElseGet(() -> new Withheld(Reason.NOT_APPROVED));
    }

    private static boolean isVouchedFor(Competency competency, Progress progress) {
        return progress.standing(competency.code())
                .filter(standing -> standing.decisive().source().strength().certifiesByItself())
                .isPresent();
    }
}
