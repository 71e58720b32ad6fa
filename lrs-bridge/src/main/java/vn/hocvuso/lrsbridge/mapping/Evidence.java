package vn.hocvuso.lrsbridge.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/**
 * What one statement is for one rule. It outlives the statement.
 *
 * @param source the statement it was read from
 * @param learner the account that it is about
 * @param activity the activity's id
 * @param curriculum the curriculum and its version, which is also the version of its rules
 * @param rule the rule's id
 * @param competencies what it counts for
 * @param outcome how it counts
 * @param score 0 to 1, when the statement has one
 * @param at when it happened; never later than it was stored
 * @param voided whether the statement was voided, which takes the evidence back
 */
public record Evidence(
        Source source,
        Ifi learner,
        String activity,
        Curriculum.Id curriculum,
        String rule,
        Set<String> competencies,
        Outcome outcome,
        Optional<BigDecimal> score,
        Instant at,
        boolean voided) {

    public Evidence {
        competencies = Set.copyOf(competencies);
    }

    /**
     * A statement and the proof that it is the one.
     *
     * @param sha256 the SHA-256 of the statement as received, 64 hexadecimal digits
     */
    public record Source(UUID statement, String sha256) {}

    /** How a result counts. */
    public enum Outcome {
        /** What the rule asks was reached. */
        ACHIEVED,
        /** An attempt at it failed; what was reached before stays. */
        FAILED,
        /** A result reached before was taken back by its platform. */
        REVERSED,
        /** Something was done, not yet what the rule asks. */
        IN_PROGRESS
    }
}
