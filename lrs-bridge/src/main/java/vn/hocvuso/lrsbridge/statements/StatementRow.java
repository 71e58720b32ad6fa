package vn.hocvuso.lrsbridge.statements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Actor;
import vn.hocvuso.lrsbridge.xapi.Assigned;
import vn.hocvuso.lrsbridge.xapi.ShortKey;
import vn.hocvuso.lrsbridge.xapi.Statement;
import vn.hocvuso.lrsbridge.xapi.StatementObject;

/** A statement in its table: the received text, and what it is found by. */
@Entity
@Table(name = "statement")
@SuppressWarnings("UnusedVariable") // columns that only queries read
class StatementRow {
    /** The nil UUID of RFC 9562: there is none. EclipseLink binds a null without its type, which PostgreSQL refuses. */
    private static final UUID NONE = new UUID(0, 0);

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
    private UUID registration;

    @Column(nullable = false)
    private Instant stored;

    @Column(nullable = false)
    private Instant occurred;

    @Column(nullable = false)
    private String version;

    @Column(nullable = false)
    private String authority;

    @Column(nullable = false)
    private UUID voids;

    @Column(nullable = false)
    private boolean voided;

    @Column(nullable = false)
    private byte[] received;

    /** For EclipseLink. */
    protected StatementRow() {}

    StatementRow(long position, Instant stored, boolean voided, NewStatement added) {
        Statement statement = added.statement();
        this.position = position;
        this.id = added.id();
        this.actorKey = ShortKey.of(key(statement.actor()));
        this.verbKey = ShortKey.of(statement.verb().value());
        this.objectKey = ShortKey.of(key(statement.object()));
        this.registration = statement.context().registration().orElse(NONE);
        this.stored = stored;
        // a device's clock may run ahead; nothing happened later than it was told
        this.occurred =
                statement.timestamp().filter(said -> said.isBefore(stored)).orElse(stored);
        this.version = added.version();
        this.authority = added.authority();
        this.voids = statement.voided().orElse(NONE);
        this.voided = voided;
        this.received = statement.received();
    }

    private static String key(Actor actor) {
        return actor.ifi().map(Object::toString).orElse("anonymous group");
    }

    private static String key(StatementObject object) {
        if (object instanceof StatementObject.ActivityObject activity) {
            return activity.id().value();
        }
        if (object instanceof StatementObject.AgentObject agent) {
            return key(agent.actor());
        }
        return object instanceof StatementObject.StatementRefObject reference
                ? reference.id().toString()
                : "";
    }

    HeldStatement held() {
        return new HeldStatement(position, new Assigned(id, stored, stored, authority, version), received);
    }

    long position() {
        return position;
    }

    UUID id() {
        return id;
    }

    Instant stored() {
        return stored;
    }

    boolean voided() {
        return voided;
    }

    /** Takes a void; a voiding statement cannot be voided itself (xAPI 1.0.3 part 2 section 2.3.2). */
    void becomeVoided() {
        voided = voids.equals(NONE);
    }

    byte[] received() {
        return received;
    }
}
