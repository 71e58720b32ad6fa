package vn.hocvuso.lrsbridge.auditing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is published of the log: tiles, checkpoints and keys. {@code LogBookContract} says what it does. */
interface LogBook {
    /** Locks publishing until the transaction ends; answers how many entries are in the tiles. */
    long lock();

    /** How many entries are in the tiles, without a lock: asked every few seconds, while there is rarely more. */
    long hashed();

    /** How many entries are committed. */
    long entries();

    /** Where an entry stands. */
    Optional<Long> index(AuditEntry entry);

    /** The hashes of a tile, as many as it has yet. */
    Optional<byte[]> tile(int level, long place);

    /** Keeps a tile that has grown. */
    void keepTile(int level, long place, byte[] hashes);

    /** Notes how many entries are in the tiles; publishing must be locked. */
    void moveTo(long entries);

    /** The newest checkpoint that is not larger than a size. */
    Optional<Published> checkpoint(long atMost);

    /** The newest checkpoint. */
    default Optional<Published> checkpoint() {
        return checkpoint(Long.MAX_VALUE);
    }

    /** The first checkpoint that was signed at this moment or later; the newest when there is none. */
    Optional<Published> checkpointFrom(Instant moment);

    /** Keeps a checkpoint for good. */
    void keepCheckpoint(Published checkpoint);

    /** The keys that ever signed checkpoints, in the order they came into use. */
    List<LogKey> keys();

    /** Takes note of a key; answers whether it is new. */
    boolean keep(LogKey key);

    /**
     * The newest checkpoint, when this node shall push it to a destination now: the last push is so long ago, and no
     * node has tried for a while.
     */
    Optional<Published> claimPush(String destination, Instant now, Duration every);

    /** Notes a push that arrived. */
    void pushed(String destination, long size, Instant at);

    /** Notes a push that failed. */
    void pushFailed(String destination, String failure);

    /** How the pushes went. */
    List<OpenLog.PushState> pushes();

    /**
     * A checkpoint that was signed.
     *
     * @param note with its signature
     */
    record Published(long size, SignedNote note, Instant signed) {
        /** What it says. */
        Checkpoint checkpoint() {
            return Checkpoint.parse(note.text());
        }
    }
}
