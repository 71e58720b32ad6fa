package vn.hocvuso.lrsbridge.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** An approval in its table. */
@Entity
@Table(name = "curriculum_approval")
@SuppressWarnings("UnusedVariable") // the key is read by queries only
class ApprovalRow {
    @Id
    private String curriculum;

    @Column(nullable = false)
    private String authority;

    @Column(nullable = false)
    private String decision;

    @Column(name = "decided_on", nullable = false)
    private LocalDate decidedOn;

    @Column(nullable = false)
    private String signatory;

    @Column(nullable = false)
    private boolean automatic;

    @Column(name = "from_open_keys", nullable = false)
    private boolean fromOpenKeys;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected ApprovalRow() {}

    ApprovalRow(Curriculum.Id curriculum, Approval approval) {
        this.curriculum = curriculum.toString();
        this.authority = approval.authority();
        this.decision = approval.decision();
        this.decidedOn = approval.day();
        this.signatory = approval.signatory();
        this.automatic = approval.automatic();
        this.fromOpenKeys = approval.way() == Approval.Way.AUTOMATIC_FROM_OPEN_KEYS;
    }

    Approval approval() {
        return new Approval(authority, decision, decidedOn, signatory, way());
    }

    private Approval.Way way() {
        if (fromOpenKeys) {
            return Approval.Way.AUTOMATIC_FROM_OPEN_KEYS;
        }
        return automatic ? Approval.Way.AUTOMATIC : Approval.Way.DECISION;
    }
}
