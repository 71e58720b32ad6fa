package vn.hocvuso.lrsbridge.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A decision about a verb in its table. */
@Entity
@Table(name = "verb_decision")
class VerbRow {
    @Id
    private int version;

    @Column(nullable = false)
    private String verb;

    @Column(nullable = false)
    private String meaning;

    @Column(nullable = false)
    private String ground;

    @Column(nullable = false)
    private UUID person;

    @Column(name = "person_name", nullable = false)
    private String personName;

    @Column(nullable = false)
    private Instant at;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected VerbRow() {}

    VerbRow(VerbTable.Entry decision, UUID person) {
        VerbTable.Decided decided = decision.decided().orElseThrow();
        this.version = decision.version();
        this.verb = decision.verb();
        this.meaning = decision.meaning().map(VerbMeaning::name).orElse("");
        this.ground = decision.ground();
        this.person = person;
        this.personName = decided.by();
        this.at = decided.at();
    }

    VerbTable.Entry decision() {
        return new VerbTable.Entry(
                version,
                verb,
                Optional.of(meaning).filter(name -> !name.isEmpty()).map(VerbMeaning::valueOf),
                ground,
                Optional.of(new VerbTable.Decided(personName, at)));
    }

    /** Who decided, as the account that they signed in with. */
    UUID person() {
        return person;
    }
}
