package vn.hocvuso.lrsbridge.teaching;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.mapping.RecordedHere;

/**
 * Something that a person recorded here about a pupil: a decision, an attendance, a skill that was shown.
 *
 * @param statement the statement that it is
 * @param what which pupil of which class, in which competency
 * @param reason in the words of whoever recorded it; may be empty
 * @param by the id of the account of whoever recorded it
 * @param byName what they were called then
 * @param withdrawn by whom and when it was taken back; empty while it stands
 */
public record RecordedAct(
        UUID statement,
        Subject what,
        RecordedHere.Kind kind,
        String reason,
        UUID by,
        String byName,
        Instant at,
        Optional<Withdrawal> withdrawn) {
    private static final int LONGEST_REASON = 1000;

    public RecordedAct {
        reason = reason.strip();
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has at most " + LONGEST_REASON + " letters");
        }
    }

    /** Whom and what it is about. */
    public record Subject(UUID classroom, UUID pupil, String competency) {}

    /** That it was taken back. */
    public record Withdrawal(String by, Instant at) {}

    /** Whether it is a decision of the teacher, and no observation. */
    public boolean isDecision() {
        return switch (kind) {
            case CONFIRMED, DECIDED_ACHIEVED, DECIDED_NOT -> true;
            case ATTENDED, SHOWN -> false;
        };
    }
}
