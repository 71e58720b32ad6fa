package vn.hocvuso.lrsbridge.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.identity.Reach;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.statements.FedStatement;
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
 * @param validity whether it counts
 * @param read how its statement was read
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
        Validity validity,
        Read read) {

    public Evidence {
        competencies = Set.copyOf(competencies);
    }

    /** Evidence of which it is not known how its statement was read; the best attempt counts. */
    public Evidence(
            Source source,
            Ifi learner,
            String activity,
            Curriculum.Id curriculum,
            String rule,
            Set<String> competencies,
            Outcome outcome,
            Optional<BigDecimal> score,
            Instant at,
            Validity validity) {
        this(source, learner, activity, curriculum, rule, competencies, outcome, score, at, validity, Read.UNKNOWN);
    }

    /**
     * How a statement was read.
     *
     * @param verb its verb; empty where that was not kept
     * @param verbVersion the version of the table of verbs that gave the verb its meaning; 0 is what comes with the
     *     product
     * @param attempts which of several attempts counts, as the rule says
     */
    public record Read(String verb, int verbVersion, Curriculum.Attempts attempts) {
        /** Not kept. */
        public static final Read UNKNOWN = new Read("", 0, Curriculum.Attempts.BEST);
    }

    /**
     * A statement, the proof that it is the one, and how it came.
     *
     * @param sha256 the SHA-256 of the statement as received, 64 hexadecimal digits
     * @param credential the credential that sent it, or the person who recorded it
     * @param strength how far it can be believed
     */
    public record Source(UUID statement, String sha256, UUID credential, Strength strength) {
        /** Stands for the credential where it was not kept and the statement is not held any more. */
        static final UUID UNKNOWN = new UUID(0, 0);

        static Source of(FedStatement fed) {
            return new Source(fed.id(), fed.statement().digest().hex(), fed.credential(), fed.strength());
        }
    }

    /** Whether evidence counts. */
    public enum Validity {
        COUNTS,
        /** Its statement was voided, which takes the evidence back. */
        VOIDED,
        /** The credential that sent it may not tell of this learner or this activity, as things are. */
        OUT_OF_REACH,
        /** Its statement means nothing for the rule any more: the table of verbs or what a rule means was changed since. */
        NOT_MEANT;

        static Validity voided(boolean voided) {
            return voided ? VOIDED : COUNTS;
        }
    }

    /** The same, read in this way. */
    Evidence read(Read how) {
        return new Evidence(
                source, learner, activity, curriculum, rule, competencies, outcome, score, at, validity, how);
    }

    /** Whether its statement was voided. */
    public boolean voided() {
        return validity == Validity.VOIDED;
    }

    /** Whether it counts. */
    public boolean counts() {
        return validity == Validity.COUNTS;
    }

    /** The same, weighed by what its credential may tell of. */
    Evidence within(Map<UUID, Reach> reaches) {
        boolean beyondDoubt =
                source.strength() == Strength.PERSON || source.credential().equals(Source.UNKNOWN);
        boolean covered = beyondDoubt
                || reaches.getOrDefault(source.credential(), Reach.NOBODY).covers(learner, activity);
        return covered || !counts() ? this : valid(Validity.OUT_OF_REACH);
    }

    private Evidence valid(Validity other) {
        return new Evidence(source, learner, activity, curriculum, rule, competencies, outcome, score, at, other, read);
    }

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
