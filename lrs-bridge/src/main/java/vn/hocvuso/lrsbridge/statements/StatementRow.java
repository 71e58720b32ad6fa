package vn.hocvuso.lrsbridge.statements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A statement in its table: the received text, and what it is found by. Queries read it without this class. */
@Entity
@Table(name = "statement")
@SuppressWarnings("UnusedVariable") // columns that only queries read
class StatementRow {
    @Id
    private long position;

    @Column(nullable = false)
    private UUID id;

    @Column(name = "actor_key", nullable = false)
    private UUID actorKey;

    @Column(name = "verb_key", nullable = false)
    private UUID verbKey;

    @Column(name = "object_key", nullable = false)
    private UUID objectKey;

    @Column(nullable = false)
    private int source;

    @Column(nullable = false)
    private Instant stored;

    @Column(nullable = false)
    private String version;

    @Column(nullable = false)
    private boolean voided;

    @Column(nullable = false)
    private int size;

    @Column(nullable = false)
    private int gaps;

    @Column(nullable = false)
    private byte[] received;

    /** For EclipseLink. */
    protected StatementRow() {}

    StatementRow(PlacedStatement placed) {
        NewStatement added = placed.added();
        StatementKeys keys = placed.keys();
        this.position = placed.position();
        this.id = added.id();
        this.actorKey = keys.actor();
        this.verbKey = keys.verb();
        this.objectKey = keys.object();
        this.source = placed.source();
        this.stored = placed.stored();
        this.version = added.version();
        this.voided = placed.voided();
        this.received = added.statement().received();
        this.size = received.length;
        this.gaps = added.statement().gaps().bits();
    }
}
