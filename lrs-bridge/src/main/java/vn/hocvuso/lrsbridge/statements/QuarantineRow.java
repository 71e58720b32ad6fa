package vn.hocvuso.lrsbridge.statements;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Refused.Finding;

/** A quarantined statement in its table. */
@Entity
@Table(name = "quarantined_statement")
class QuarantineRow {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_FINDINGS = 100;

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID credential;

    @Column(nullable = false)
    private Instant arrived;

    @Column(nullable = false)
    private UUID batch;

    @Column(name = "batch_index", nullable = false)
    private int index;

    @Column(nullable = false)
    private String version;

    @Column(nullable = false)
    private String findings;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private QuarantinedStatement.State state;

    @Column(name = "decided_by", nullable = false)
    private String decidedBy;

    @Column(nullable = false)
    private Instant decided;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false)
    private byte[] received;

    /** For EclipseLink. */
    protected QuarantineRow() {}

    QuarantineRow(QuarantinedStatement entry) {
        this.id = entry.id();
        this.credential = entry.credential();
        this.arrived = entry.arrived();
        this.batch = entry.batch();
        this.index = entry.index();
        this.version = entry.version();
        this.findings = written(entry.findings());
        this.state = entry.state();
        this.decidedBy = entry.decision().by();
        this.decided = entry.decision().at();
        this.reason = entry.decision().reason();
        this.received = entry.received().getBytes(StandardCharsets.UTF_8);
    }

    QuarantinedStatement entry() {
        return new QuarantinedStatement(
                id,
                credential,
                arrived,
                batch,
                index,
                version,
                read(findings),
                state,
                new QuarantinedStatement.Decision(decidedBy, decided, reason),
                new String(received, StandardCharsets.UTF_8));
    }

    /** A hostile statement can break a rule a thousand times; the first hundred places tell enough. */
    static String written(List<Finding> findings) {
        try {
            return JSON.writeValueAsString(
                    findings.stream().limit(MOST_FINDINGS).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("findings are texts and numbers", impossible);
        }
    }

    static List<Finding> read(String findings) {
        try {
            return new ArrayList<>(Arrays.asList(JSON.readValue(findings, Finding[].class)));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("findings in the database are broken", broken);
        }
    }
}
