package vn.hocvuso.lrsbridge.auditing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A look in its table. */
@Entity
@Table(name = "access_log")
@SuppressWarnings("UnusedVariable") // the key is never read
class AccessRow {
    private static final int LONGEST = 300;

    @Id
    private UUID id;

    @Column(nullable = false)
    private Instant seen;

    @Column(nullable = false)
    private String who;

    @Column(nullable = false)
    private String act;

    @Column(nullable = false)
    private String subject;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected AccessRow() {}

    AccessRow(AccessLog.Access access) {
        this.id = UUID.randomUUID();
        this.seen = access.at();
        this.who = access.who();
        this.act = access.act();
        this.subject =
                access.subject().substring(0, Math.min(LONGEST, access.subject().length()));
    }

    AccessLog.Access access() {
        return new AccessLog.Access(seen, who, act, subject);
    }
}
