package vn.hocvuso.lrsbridge.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/** What a statement that was recorded here is for, in its table. */
@Entity
@Table(name = "recorded_here")
class RecordedHereRow {
    @Id
    @Column(name = "statement_id")
    private UUID statementId;

    @Column(name = "curriculum_code", nullable = false)
    private String curriculumCode;

    @Column(name = "curriculum_version", nullable = false)
    private String curriculumVersion;

    @Column(nullable = false)
    private String competency;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private RecordedHere.Kind kind;

    /** For EclipseLink. */
    protected RecordedHereRow() {}

    RecordedHereRow(RecordedHere.Recorded recorded) {
        this.statementId = recorded.statement();
        this.curriculumCode = recorded.curriculum().code();
        this.curriculumVersion = recorded.curriculum().version();
        this.competency = recorded.competency();
        this.kind = recorded.kind();
    }

    RecordedHere.Recorded recorded() {
        return new RecordedHere.Recorded(
                statementId, new Curriculum.Id(curriculumCode, curriculumVersion), competency, kind);
    }
}
