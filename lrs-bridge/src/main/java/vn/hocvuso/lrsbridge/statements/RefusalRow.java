package vn.hocvuso.lrsbridge.statements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Refused.Finding;

/** A refused request in its table. */
@Entity
@Table(name = "refused_request")
@SuppressWarnings("UnusedVariable") // columns that only queries read
class RefusalRow {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID credential;

    @Column(nullable = false)
    private Instant refused;

    @Column(nullable = false)
    private String code;

    @Column(nullable = false)
    private String findings;

    /** For EclipseLink. */
    protected RefusalRow() {}

    RefusalRow(UUID credential, Instant refused, String code, List<Finding> findings) {
        this.id = UUID.randomUUID();
        this.credential = credential;
        this.refused = refused;
        this.code = code;
        this.findings = QuarantineRow.written(findings);
    }

    RefusedRequest request() {
        return new RefusedRequest(refused, code, QuarantineRow.read(findings));
    }
}
