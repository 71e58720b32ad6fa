package vn.hocvuso.coursepackages.course;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What counts as done in a unit.
 *
 * @param moveOn which results satisfy it
 * @param masteryScore the share of the points from which on it is passed, 0 to 1; kept without trailing zeros
 */
public record SuccessCriteria(MoveOn moveOn, Optional<BigDecimal> masteryScore) {
    /** Which results satisfy a unit (cmi5, section 13.1.4). SCORM and Tin Can have no such word: there either result does. */
    public enum MoveOn {
        NOT_APPLICABLE("NotApplicable"),
        PASSED("Passed"),
        COMPLETED("Completed"),
        COMPLETED_AND_PASSED("CompletedAndPassed"),
        COMPLETED_OR_PASSED("CompletedOrPassed");

        private final String word;

        MoveOn(String word) {
            this.word = word;
        }

        /** The word of cmi5. */
        public String word() {
            return word;
        }

        /** The criterion with this word of cmi5. */
        public static Optional<MoveOn> of(String word) {
            for (MoveOn known : values()) {
                if (known.word.equals(word)) {
                    return Optional.of(known);
                }
            }
            return Optional.empty();
        }
    }

    /** Either result satisfies, and the unit itself knows what passing is. */
    public static final SuccessCriteria COMPLETED_OR_PASSED =
            new SuccessCriteria(MoveOn.COMPLETED_OR_PASSED, Optional.empty());

    public SuccessCriteria {
        masteryScore = masteryScore.map(BigDecimal::stripTrailingZeros);
        if (masteryScore.filter(score -> !isShare(score)).isPresent()) {
            throw new IllegalArgumentException("a mastery score is a share, 0 to 1");
        }
    }

    /** Whether a number is a share of the points: 0 to 1. */
    public static boolean isShare(BigDecimal score) {
        return score.signum() >= 0 && score.compareTo(BigDecimal.ONE) <= 0;
    }
}
