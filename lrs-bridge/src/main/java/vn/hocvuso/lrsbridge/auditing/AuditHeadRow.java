package vn.hocvuso.lrsbridge.auditing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that says how long the log is. Whoever appends locks it, so indexes have no gaps. */
@Entity
@Table(name = "audit_head")
@SuppressWarnings("UnusedVariable") // the key is read by queries only
class AuditHeadRow {
    static final int ONLY = 1;

    @Id
    private int id;

    @Column(nullable = false)
    private long entries;

    /** For EclipseLink. */
    protected AuditHeadRow() {}

    long next() {
        return entries++;
    }
}
