package vn.hocvuso.lrsbridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/** A sign-in in its table; any node knows it. */
@Entity
@Table(name = "sign_in")
class SignInRow {
    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "person_id", nullable = false)
    private UUID personId;

    @Column(nullable = false)
    private Instant since;

    @Column(name = "last_seen", nullable = false)
    private Instant lastSeen;

    @Column(nullable = false)
    private String address;

    @Column(nullable = false)
    private Instant expires;

    @Column(nullable = false)
    private boolean halfway;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected SignInRow() {}

    SignInRow(RunningSignIn begun) {
        this.tokenHash = begun.token().hex();
        this.personId = begun.person();
        this.since = begun.since();
        this.lastSeen = begun.lastSeen();
        this.address = begun.address();
        this.expires = begun.expires();
        this.halfway = begun.halfway();
    }

    RunningSignIn running() {
        return new RunningSignIn(Sha256.fromHex(tokenHash), personId, since, lastSeen, address, expires, halfway);
    }
}
