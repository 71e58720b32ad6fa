package vn.hocvuso.coursepackages.course;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

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

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{0,20})?|\\.\\d{1,20})");

    /** Either result satisfies, and the unit itself knows what passing is. */
    public static final SuccessCriteria COMPLETED_OR_PASSED =
            new SuccessCriteria(MoveOn.COMPLETED_OR_PASSED, Optional.empty());

    public SuccessCriteria {
        masteryScore = masteryScore.map(BigDecimal::stripTrailingZeros);
        if (masteryScore.filter(score -> !isShare(score)).isPresent()) {
            throw new IllegalArgumentException("a mastery score is a share, 0 to 1");
        }
    }

    /** A share as documents write it (a decimal of XML Schema, so without an exponent); empty if this is none. */
    public static Optional<BigDecimal> share(String written) {
        return DECIMAL.matcher(written).matches()
                ? Optional.of(new BigDecimal(written)).filter(SuccessCriteria::isShare)
                : Optional.empty();
    }

    private static boolean isShare(BigDecimal score) {
        return score.signum() >= 0 && score.compareTo(BigDecimal.ONE) <= 0;
    }
}
