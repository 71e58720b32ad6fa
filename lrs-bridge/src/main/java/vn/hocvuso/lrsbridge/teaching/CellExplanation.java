package vn.hocvuso.lrsbridge.teaching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.mapping.Evidence;
import vn.hocvuso.lrsbridge.mapping.Progress;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/**
 * Why a cell of the matrix is as it is. Pure.
 *
 * @param state how far the competency is
 * @param decisive the evidence that makes it so; empty without any
 * @param history all evidence, the newest first
 * @param counting the rules by which a result counts for the competency
 * @param whyNotYet what is missing; empty when achieved
 */
public record CellExplanation(
        Progress.State state,
        Optional<Evidence> decisive,
        List<Evidence> history,
        List<Curriculum.Rule> counting,
        Optional<WhyNotYet> whyNotYet) {
    public CellExplanation {
        history = List.copyOf(history);
        counting = List.copyOf(counting);
    }

    /**
     * What is missing.
     *
     * @param score what was reached, 0 to 1
     * @param minimum what the rule asks for, 0 to 1
     */
    public record WhyNotYet(Reason reason, Optional<BigDecimal> score, Optional<BigDecimal> minimum) {
        private static WhyNotYet because(Reason reason) {
            return new WhyNotYet(reason, Optional.empty(), Optional.empty());
        }
    }

    /** The kinds of what is missing. */
    public enum Reason {
        /** No course counts for it: for the officer to mend, not for the pupil. */
        NO_RULE,
        /** No account on any platform is linked to the pupil, so nothing can arrive. */
        NO_ACCOUNT,
        /** Nothing that counts has arrived. */
        NO_RESULT,
        /** Something arrived by a key that may not tell of this learner or of that activity. */
        OUT_OF_REACH,
        /** Something was done, not yet what the rule asks. */
        BEGUN,
        /** The score is under the minimum. */
        BELOW_MINIMUM,
        /** The platform reported a failure. */
        FAILED,
        /** The platform took the result back. */
        TAKEN_BACK,
        /** The statement was voided. */
        VOIDED
    }

    /** Explains one competency of one pupil; {@code linked} says whether any account is linked to the pupil. */
    public static CellExplanation of(String competency, Progress progress, Curriculum curriculum, boolean linked) {
        Optional<Progress.Standing> standing = progress.standing(competency);
        List<Curriculum.Rule> counting = curriculum.rules().stream()
                .filter(rule -> rule.competencies().contains(competency))
                .toList();
        List<Evidence> history =
                new ArrayList<>(standing.map(Progress.Standing::all).orElseGet(List::of));
        Collections.reverse(history);
        return new CellExplanation(
                progress.state(competency),
                standing.map(Progress.Standing::decisive),
                history,
                counting,
                standing.isPresent()
                        ? missing(standing.get(), counting)
                        : Optional.of(WhyNotYet.because(nothing(counting.isEmpty(), linked))));
    }

    private static Reason nothing(boolean noRule, boolean linked) {
        if (noRule) {
            return Reason.NO_RULE;
        }
        return linked ? Reason.NO_RESULT : Reason.NO_ACCOUNT;
    }

    private static Optional<WhyNotYet> missing(Progress.Standing standing, List<Curriculum.Rule> counting) {
        Evidence decisive = standing.decisive();
        return switch (standing.state()) {
            case ACHIEVED -> Optional.empty();
            case FAILED -> Optional.of(failed(decisive, counting));
            case REVERSED -> Optional.of(WhyNotYet.because(decisive.voided() ? Reason.VOIDED : Reason.TAKEN_BACK));
            case IN_PROGRESS -> Optional.of(WhyNotYet.because(Reason.BEGUN));
            case NOTHING ->
                Optional.of(WhyNotYet.because(
                        decisive.validity() == Evidence.Validity.OUT_OF_REACH
                                ? Reason.OUT_OF_REACH
                                : Reason.NO_RESULT));
        };
    }

    private static WhyNotYet failed(Evidence decisive, List<Curriculum.Rule> counting) {
        Optional<BigDecimal> minimum = counting.stream()
                .filter(rule -> rule.id().equals(decisive.rule()))
                .findFirst()
                .flatMap(Curriculum.Rule::minimumScore);
        boolean below = minimum.isPresent()
                && decisive.score()
                        .filter(score -> score.compareTo(minimum.get()) < 0)
                        .isPresent();
        return below
                ? new WhyNotYet(Reason.BELOW_MINIMUM, decisive.score(), minimum)
                : WhyNotYet.because(Reason.FAILED);
    }
}
