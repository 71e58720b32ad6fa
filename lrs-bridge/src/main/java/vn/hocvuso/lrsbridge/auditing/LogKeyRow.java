package vn.hocvuso.lrsbridge.auditing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A key that signed checkpoints, in its table. */
@Entity
@Table(name = "log_key")
@SuppressWarnings("UnusedVariable") // the position is read by queries only
class LogKeyRow {
    @Id
    @Column(name = "written")
    private String written;

    @Column(nullable = false)
    private int position;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected LogKeyRow() {}

    LogKeyRow(LogKey key, int position) {
        this.written = key.toString();
        this.position = position;
    }

    LogKey key() {
        return LogKey.parse(written);
    }
}
