package vn.hocvuso.lrsbridge.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A paper that went out, in its table. */
@Entity
@Table(name = "exported_paper")
class ExportedPaperRow {
    @Id
    private String sha256;

    @Column(name = "certificate_id", nullable = false)
    private UUID certificateId;

    @Column(nullable = false)
    private int bytes;

    @Column(nullable = false)
    private Instant exported;

    @Column(name = "exported_by", nullable = false)
    private String exportedBy;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected ExportedPaperRow() {}

    ExportedPaperRow(SignedPapers.Exported paper) {
        this.sha256 = paper.sha256();
        this.certificateId = paper.certificate();
        this.bytes = paper.length();
        this.exported = paper.at();
        this.exportedBy = paper.by();
    }

    String sha256() {
        return sha256;
    }

    SignedPapers.Exported paper() {
        return new SignedPapers.Exported(certificateId, sha256, bytes, exported, exportedBy);
    }
}
