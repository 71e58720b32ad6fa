package vn.hocvuso.lrsbridge.teaching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.mapping.RecordedHere;

/** An act in its table. */
@Entity
@Table(name = "recorded_act")
class RecordedActRow {
    @Id
    @Column(name = "statement_id")
    private UUID statementId;

    @Column(name = "classroom_id", nullable = false)
    private UUID classroomId;

    @Column(name = "citizen_id", nullable = false)
    private UUID citizenId;

    @Column(nullable = false)
    private String competency;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private RecordedHere.Kind kind;

    @Column(nullable = false)
    private String reason;

    @Column(name = "recorded_by", nullable = false)
    private UUID recordedBy;

    @Column(name = "recorded_name", nullable = false)
    private String recordedName;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @Column(name = "withdrawn_name", nullable = false)
    private String withdrawnName;

    @Column(name = "withdrawn_at", nullable = false)
    private Instant withdrawnAt;

    /** For EclipseLink. */
    protected RecordedActRow() {}

    RecordedActRow(RecordedAct act) {
        this.statementId = act.statement();
        this.classroomId = act.what().classroom();
        this.citizenId = act.what().pupil();
        this.competency = act.what().competency();
        this.kind = act.kind();
        this.reason = act.reason();
        this.recordedBy = act.by();
        this.recordedName = act.byName();
        this.recordedAt = act.at();
        this.withdrawnName = "";
        this.withdrawnAt = Instant.EPOCH;
    }

    void withdraw(RecordedAct.Withdrawal withdrawal) {
        if (withdrawnName.isEmpty()) {
            withdrawnName = withdrawal.by();
            withdrawnAt = withdrawal.at();
        }
    }

    RecordedAct act() {
        return new RecordedAct(
                statementId,
                new RecordedAct.Subject(classroomId, citizenId, competency),
                kind,
                reason,
                recordedBy,
                recordedName,
                recordedAt,
                withdrawnName.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new RecordedAct.Withdrawal(withdrawnName, withdrawnAt)));
    }
}
