package vn.hocvuso.lrsbridge.teaching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people recorded here about pupils. {@code ActBookContract} says what it does. */
public interface ActBook {
    /** Adds acts. */
    void add(List<RecordedAct> acts);

    /** The act that a statement is. */
    Optional<RecordedAct> find(UUID statement);

    /** The acts about a pupil's competency, the newest first. */
    List<RecordedAct> about(UUID pupil, String competency);

    /** Notes that an act was taken back; the first time counts. */
    void withdraw(UUID statement, RecordedAct.Withdrawal withdrawal);
}
