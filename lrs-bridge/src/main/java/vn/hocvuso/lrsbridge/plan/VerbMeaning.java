package vn.hocvuso.lrsbridge.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a verb can say of an activity. */
public enum VerbMeaning {
    /** It was worked through; the result may say that it was passed or failed. */
    COMPLETED,
    PASSED,
    FAILED,
    /** What a course or a part of it asks was fulfilled (cmi5 9.3.9). */
    SATISFIED,
    /** The learner was let off it (cmi5 9.3.7). */
    WAIVED,
    /** A result is taken back by its platform. */
    TAKEN_BACK,
    /** The verb says nothing by itself; {@code success} and {@code completion} of the result decide. */
    AS_RESULT,
    /** Something was done, and no more. */
    TOUCHED;

    /** How pages and programs spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The meaning that is spelled so. */
    public static Optional<VerbMeaning> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
