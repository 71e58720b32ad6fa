package vn.hocvuso.lrsbridge.statements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.hocvuso.lrsbridge.ground.Strength;

/** A source in its table. */
@Entity
@Table(name = "statement_source")
@SuppressWarnings("UnusedVariable") // columns that only queries read
class SourceRow {
    @Id
    private int id;

    @Column(nullable = false)
    private UUID credential;

    @Column(nullable = false)
    private String authority;

    @Column(name = "authority_key", nullable = false)
    private UUID authorityKey;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Strength strength;

    @Column(name = "voids_others", nullable = false)
    private boolean voidsOthers;

    /** For EclipseLink. */
    protected SourceRow() {}

    SourceRow(int id, Source source, UUID authorityKey) {
        this.id = id;
        this.credential = source.credential();
        this.authority = source.authority();
        this.authorityKey = authorityKey;
        this.strength = source.strength();
        this.voidsOthers = source.voidsOthers();
    }

    int id() {
        return id;
    }

    Source source() {
        return new Source(credential, authority, strength, voidsOthers);
    }
}
