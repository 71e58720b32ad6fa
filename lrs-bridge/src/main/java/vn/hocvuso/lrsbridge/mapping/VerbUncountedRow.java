package vn.hocvuso.lrsbridge.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.lrsbridge.plan.UncountedVerbs;
import vn.hocvuso.lrsbridge.xapi.ShortKey;

/** How many statements have a verb that counts for nothing, in its table. */
@Entity
@Table(name = "verb_uncounted")
class VerbUncountedRow {
    @Id
    private UUID id;

    @Column(nullable = false)
    private String verb;

    @Column(nullable = false)
    private long statements;

    @Column(name = "last_stored", nullable = false)
    private Instant lastStored;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected VerbUncountedRow() {}

    VerbUncountedRow(String verb) {
        this.id = key(verb);
        this.verb = verb;
        this.lastStored = Instant.EPOCH;
    }

    static UUID key(String verb) {
        return ShortKey.uuidOf(verb);
    }

    UUID id() {
        return id;
    }

    void count(Instant stored) {
        statements++;
        lastStored = stored.isAfter(lastStored) ? stored : lastStored;
    }

    UncountedVerbs.Met met() {
        return new UncountedVerbs.Met(verb, statements, lastStored);
    }
}
