package vn.hocvuso.lrsbridge.teaching;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The rosters on their way in. {@code RosterIntakeContract} says what it does. */
public interface RosterImports {
    /** Adds one, to be looked at. */
    void add(RosterImport roster);

    /** The one with this id. */
    Optional<RosterImport> find(UUID id);

    /**
     * Begins to take it in; one at a time does.
     *
     * @return whether the caller is the one
     */
    boolean begin(UUID id, Instant now);

    /**
     * Waits until nobody else takes rows of any roster in, on any node, and keeps it so until the end of the caller's
     * transaction.
     */
    void awaitTurn();

    /** Notes how many rows are done. */
    void progress(UUID id, int done, Instant now);

    /** Notes that all are, and forgets the file. */
    void finish(UUID id, Instant now);
}
