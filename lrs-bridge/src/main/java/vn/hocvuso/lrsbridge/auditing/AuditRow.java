package vn.hocvuso.lrsbridge.auditing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entry in its table. */
@Entity
@Table(name = "audit_entry")
@SuppressWarnings("UnusedVariable") // the index is read by queries only
class AuditRow {
    @Id
    @Column(name = "entry_index")
    private long place;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private AuditEntry.Kind kind;

    @Column(nullable = false)
    private String sha256;

    /** For EclipseLink. */
    protected AuditRow() {}

    AuditRow(long index, AuditEntry entry) {
        this.place = index;
        this.kind = entry.kind();
        this.sha256 = entry.sha256();
    }

    AuditEntry entry() {
        return new AuditEntry(kind, sha256);
    }
}
