package vn.hocvuso.lrsbridge.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Something changed for a citizen. */
@Entity
@Table(name = "progress_change")
class ProgressChangeRow {
    @Id
    private UUID id;

    @Column(name = "citizen_id", nullable = false)
    private UUID citizenId;

    /** For EclipseLink. */
    protected ProgressChangeRow() {}

    ProgressChangeRow(UUID citizenId) {
        this.id = UUID.randomUUID();
        this.citizenId = citizenId;
    }

    UUID id() {
        return id;
    }

    UUID citizenId() {
        return citizenId;
    }
}
