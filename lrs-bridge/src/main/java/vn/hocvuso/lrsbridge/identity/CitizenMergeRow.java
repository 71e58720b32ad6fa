package vn.hocvuso.lrsbridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That one entry stands for the same person as another, in its table. */
@Entity
@Table(name = "citizen_merge")
class CitizenMergeRow {
    @Id
    @Column(name = "duplicate_id")
    private UUID duplicateId;

    @Column(name = "kept_id", nullable = false)
    private UUID keptId;

    @Column(name = "merged_by", nullable = false)
    private String mergedBy;

    @Column(name = "merged_at", nullable = false)
    private Instant mergedAt;

    /** For EclipseLink. */
    protected CitizenMergeRow() {}

    CitizenMergeRow(UUID duplicateId, UUID keptId, LinkGround ground) {
        this.duplicateId = duplicateId;
        this.keptId = keptId;
        this.mergedBy = ground.by();
        this.mergedAt = ground.at();
    }

    UUID duplicateId() {
        return duplicateId;
    }

    UUID keptId() {
        return keptId;
    }

    CitizenMerges.Merged merged(String name) {
        return new CitizenMerges.Merged(duplicateId, keptId, name, mergedBy, mergedAt);
    }
}
