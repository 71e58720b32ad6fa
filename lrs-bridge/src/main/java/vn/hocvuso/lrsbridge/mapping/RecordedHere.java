package vn.hocvuso.lrsbridge.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/**
 * What the statements are for that people record here themselves (docs/adr/0011): noted before the statement is stored,
 * because a platform could send a statement that only looks like one. {@code ActBookContract} says what it does.
 */
public interface RecordedHere {
    /** Notes what statements will be for, before they are stored. */
    void note(List<Recorded> recorded);

    /** What is noted of these statements; those of platforms are not in the answer. */
    Map<UUID, Recorded> among(Collection<UUID> statements);

    /** What a statement is for. */
    record Recorded(UUID statement, Curriculum.Id curriculum, String competency, Kind kind) {}

    /** What people record. */
    enum Kind {
        /** Somebody was there where it was practised: something was done, and no more. */
        ATTENDED(Evidence.Outcome.IN_PROGRESS),
        /** Somebody showed the skill before the eyes of whoever records it. */
        SHOWN(Evidence.Outcome.ACHIEVED),
        /** The teacher agrees with what the rules came to. */
        CONFIRMED(Evidence.Outcome.ACHIEVED),
        /** The teacher decides that it is achieved, whatever the rules came to. */
        DECIDED_ACHIEVED(Evidence.Outcome.ACHIEVED),
        /** The teacher decides that what was achieved so far is not; what is achieved later counts. */
        DECIDED_NOT(Evidence.Outcome.REVERSED);

        private final Evidence.Outcome outcome;

        Kind(Evidence.Outcome outcome) {
            this.outcome = outcome;
        }

        Evidence.Outcome outcome() {
            return outcome;
        }

        /** The name under which evidence tells it from the rules of curricula. */
        String rule() {
            return switch (this) {
                case ATTENDED -> ATTENDANCE;
                case SHOWN -> OBSERVATION;
                case CONFIRMED, DECIDED_ACHIEVED, DECIDED_NOT -> DECISION;
            };
        }
    }

    /** With this begin the names of all rules below; no curriculum's rule begins so. */
    String PREFIX = "here:";

    /** The rule of evidence that is an attendance. */
    String ATTENDANCE = "here:attendance";

    /** The rule of evidence that somebody saw with their own eyes. */
    String OBSERVATION = "here:observation";

    /** The rule of evidence that is a teacher's decision. */
    String DECISION = "here:decision";
}
