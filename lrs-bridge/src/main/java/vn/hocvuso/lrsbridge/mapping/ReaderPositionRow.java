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
    }

    /** Differs whenever it has read on. */
    String version() {
        return Long.toString(position, 36);
    }
}
