package vn.hocvuso.lrsbridge.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.ShortKey;

/** Evidence in its table. */
@Entity
@Table(name = "evidence")
@SuppressWarnings("UnusedVariable") // columns that only queries read
class EvidenceRow {
    @Id
    private UUID id;

    @Column(name = "statement_id", nullable = false)
    private UUID statementId;

    @Column(nullable = false)
    private String digest;

    @Column(name = "account_key", nullable = false)
    private UUID accountKey;

    @Column(nullable = false)
    private String account;

    @Column(nullable = false)
    private String activity;

    @Column(name = "curriculum_code", nullable = false)
    private String curriculumCode;

    @Column(name = "curriculum_version", nullable = false)
    private String curriculumVersion;

    @Column(name = "rule_id", nullable = false)
    private String ruleId;

    @Column(nullable = false)
    private String competencies;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Evidence.Outcome outcome;

    @Column(nullable = false)
    private String score;

    @Column(nullable = false)
    private Instant happened;

    @Column(nullable = false)
    private boolean voided;

    @Column(nullable = false)
    private boolean meant;

    @Column(nullable = false)
    private String verb;

    @Column(name = "verb_version", nullable = false)
    private int verbVersion;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Curriculum.Attempts attempts;

    @Column(nullable = false)
    private UUID credential;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Strength strength;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected EvidenceRow() {}

    @SuppressWarnings("NullAway.Init") // become sets the rest
    EvidenceRow(Evidence evidence) {
        this.id = key(evidence);
        this.statementId = evidence.source().statement();
        this.digest = evidence.source().sha256();
        this.accountKey = ShortKey.of(evidence.learner());
        this.account = evidence.learner().key();
        this.curriculumCode = evidence.curriculum().code();
        this.curriculumVersion = evidence.curriculum().version();
        this.ruleId = evidence.rule();
        become(evidence);
        this.credential = evidence.source().credential();
        this.strength = evidence.source().strength();
    }

    /** Takes over what its statement is read as now. */
    final void become(Evidence evidence) {
        this.activity = evidence.activity();
        this.competencies = String.join(" ", new TreeSet<>(evidence.competencies()));
        this.outcome = evidence.outcome();
        this.score = evidence.score().map(BigDecimal::toPlainString).orElse("");
        this.happened = evidence.at();
        this.voided = voided || evidence.voided();
        this.meant = true;
        this.verb = evidence.read().verb();
        this.verbVersion = evidence.read().verbVersion();
        this.attempts = evidence.read().attempts();
    }

    /** Its statement means nothing for the rule any more. */
    void meansNothing() {
        this.meant = false;
    }

    /** The same statement read by the same rule again is the same row. */
    static UUID key(Evidence evidence) {
        String name = evidence.source().statement() + " " + evidence.curriculum() + " " + evidence.rule();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    UUID id() {
        return id;
    }

    UUID accountKey() {
        return accountKey;
    }

    Ifi learner() {
        return Ifi.parse(account).orElseThrow(() -> new IllegalStateException("not an account: " + account));
    }

    void takeBack() {
        voided = true;
    }

    /** What it says, where it is about one of these, who are known by their keys. */
    Optional<Evidence> evidence(Map<UUID, Ifi> learners) {
        return Optional.ofNullable(learners.get(accountKey)).map(this::evidence);
    }

    private Evidence evidence(Ifi learner) {
        return new Evidence(
                        new Evidence.Source(statementId, digest, credential, strength),
                        learner,
                        activity,
                        new Curriculum.Id(curriculumCode, curriculumVersion),
                        ruleId,
                        Set.of(competencies.split(" ")),
                        outcome,
                        score.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(score)),
                        happened,
                        validity())
                .read(new Evidence.Read(verb, verbVersion, attempts));
    }

    private Evidence.Validity validity() {
        return meant ? Evidence.Validity.voided(voided) : Evidence.Validity.NOT_MEANT;
    }
}
