package vn.hocvuso.lrsbridge.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/** A candidate in its table. */
@Entity
@Table(name = "candidate")
@SuppressWarnings("UnusedVariable") // columns that only queries read
class CandidateRow {
    @Id
    private UUID id;

    @Column(name = "citizen_id", nullable = false)
    private UUID citizenId;

    @Column(name = "curriculum_code", nullable = false)
    private String curriculumCode;

    @Column(name = "curriculum_version", nullable = false)
    private String curriculumVersion;

    @Column(nullable = false)
    private String audience;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Candidate.State state;

    @Column(nullable = false)
    private String reason;

    @Column(name = "decision_id", nullable = false)
    private String decisionId;

    @Column(nullable = false)
    private Instant since;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected CandidateRow() {}

    CandidateRow(Candidate candidate) {
        this.id = candidate.id();
        this.citizenId = candidate.who().citizen();
        this.curriculumCode = candidate.who().curriculum().code();
        this.curriculumVersion = candidate.who().curriculum().version();
        this.audience = candidate.who().audience();
        this.since = candidate.since();
        this.decisionId = "";
        this.state = candidate.state();
        this.reason = candidate.reason();
    }

    void move(Candidate.State to, String why) {
        this.state = to;
        this.reason = why;
    }

    void confirm(UUID decision) {
        this.state = Candidate.State.CONFIRMED;
        this.reason = "";
        this.decisionId = decision.toString();
    }

    String decision() {
        return decisionId;
    }

    Candidate candidate() {
        return new Candidate(
                new Candidate.Who(citizenId, new Curriculum.Id(curriculumCode, curriculumVersion), audience),
                state,
                reason,
                since);
    }
}
