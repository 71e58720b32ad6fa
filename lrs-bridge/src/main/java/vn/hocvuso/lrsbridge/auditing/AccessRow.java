package vn.hocvuso.lrsbridge.auditing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An access in its table. */
@Entity
@Table(name = "access_entry")
@SuppressWarnings("UnusedVariable") // the key is read by queries only
class AccessRow {
    @Id
    private UUID id;

    @Column(nullable = false)
    private Instant happened;

    @Column(name = "person_id", nullable = false)
    private UUID personId;

    @Column(name = "person_name", nullable = false)
    private String personName;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private AccessEntry.What what;

    @Column(name = "subject_id", nullable = false)
    private UUID subjectId;

    @Column(nullable = false)
    private String reason;

    /** For EclipseLink. */
    protected AccessRow() {}

    AccessRow(AccessEntry entry) {
        this.id = UUID.randomUUID();
        this.happened = entry.at();
        this.personId = entry.person();
        this.personName = entry.personName();
        this.what = entry.what();
        this.subjectId = entry.subject();
        this.reason = entry.reason();
    }

    AccessEntry entry() {
        return new AccessEntry(happened, personId, personName, what, subjectId, reason);
    }
}
