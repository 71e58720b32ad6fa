package vn.hocvuso.lrsbridge.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.hocvuso.lrsbridge.plan.Approval;

/** A decision in its table. */
@Entity
@Table(name = "decision")
class DecisionRow {
    @Id
    private UUID id;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private BookEntry.Kind kind;

    @Column(nullable = false)
    private String authority;

    @Column(nullable = false)
    private String decision;

    @Column(name = "decided_on", nullable = false)
    private LocalDate decidedOn;

    @Column(nullable = false)
    private String signatory;

    @Column(name = "noted_by", nullable = false)
    private String notedBy;

    @Column(nullable = false)
    private Instant noted;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected DecisionRow() {}

    DecisionRow(Decision decision) {
        this.id = decision.id();
        this.kind = decision.kind();
        this.authority = decision.text().authority();
        this.decision = decision.text().decision();
        this.decidedOn = decision.text().day();
        this.signatory = decision.text().signatory();
        this.notedBy = decision.by();
        this.noted = decision.noted();
    }

    Decision decision() {
        return new Decision(
                id,
                kind,
                new Approval(authority, decision, decidedOn, signatory, Approval.Way.DECISION),
                notedBy,
                noted);
    }
}
