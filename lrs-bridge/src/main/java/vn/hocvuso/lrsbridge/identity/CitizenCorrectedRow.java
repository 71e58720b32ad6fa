package vn.hocvuso.lrsbridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** When a citizen was last corrected, in its table. */
@Entity
@Table(name = "citizen_corrected")
@SuppressWarnings("UnusedVariable") // the moment is read by queries only
class CitizenCorrectedRow {
    @Id
    @Column(name = "citizen_id")
    private UUID citizenId;

    @Column(name = "corrected_at", nullable = false)
    private Instant correctedAt;

    /** For EclipseLink. */
    protected CitizenCorrectedRow() {}

    CitizenCorrectedRow(UUID citizenId, Instant correctedAt) {
        this.citizenId = citizenId;
        this.correctedAt = correctedAt;
    }
}
