package vn.hocvuso.lrsbridge.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far a reader has come. Locked while it works, so that one node at a time reads. */
@Entity
@Table(name = "reader_position")
@SuppressWarnings("UnusedVariable") // the key is read by queries only
class ReaderPositionRow {
    @Id
    private String reader;

    @Column(nullable = false)
    private long position;

    @Column(nullable = false)
    private long revision;

    @Column(nullable = false)
    private long furthest;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected ReaderPositionRow() {}

    /** Its position; the beginning, when the rules are not those that it has read by. */
    long positionUnder(long currentRevision) {
        if (revision != currentRevision) {
            revision = currentRevision;
            position = 0;
        }
        return position;
    }

    void moveTo(long read) {
        if (read < position) {
            throw new IllegalStateException("a reader does not go back from " + position + " to " + read);
        }
        position = read;
        furthest = Math.max(furthest, read);
    }

    /** Whether it has come further before. */
    boolean readsAgain() {
        return position < furthest;
    }

    /** Differs whenever it has read on, also where it reads again by other rules. */
    String version() {
        return Long.toString(revision, 36) + "-" + Long.toString(position, 36);
    }
}
