package vn.hocvuso.lrsbridge.auditing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that says how much of the log is in its tiles. Whoever publishes locks it. */
@Entity
@Table(name = "log_head")
@SuppressWarnings("UnusedVariable") // the key is read by queries only
class LogHeadRow {
    static final int ONLY = 1;

    @Id
    private int id;

    @Column(nullable = false)
    private long hashed;

    /** For EclipseLink. */
    protected LogHeadRow() {}

    long hashed() {
        return hashed;
    }

    void moveTo(long size) {
        hashed = size;
    }
}
