package vn.hocvuso.lrsbridge.auditing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A signed checkpoint in its table. */
@Entity
@Table(name = "log_checkpoint")
class LogCheckpointRow {
    @Id
    @Column(name = "tree_size")
    private long treeSize;

    @Column(nullable = false)
    private String note;

    @Column(nullable = false)
    private Instant signed;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected LogCheckpointRow() {}

    LogCheckpointRow(LogBook.Published checkpoint) {
        this.treeSize = checkpoint.size();
        this.note = checkpoint.note().toString();
        this.signed = checkpoint.signed();
    }

    LogBook.Published published() {
        return new LogBook.Published(treeSize, SignedNote.parse(note), signed);
    }
}
