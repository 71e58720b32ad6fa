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
    private Instant expires;

    /** For EclipseLink. */
    protected SignInRow() {}

    SignInRow(Sha256 token, UUID personId, Instant expires) {
        this.tokenHash = token.hex();
        this.personId = personId;
        this.expires = expires;
    }

    UUID personId() {
        return personId;
    }

    boolean isOver(Instant now) {
        return !expires.isAfter(now);
    }
}
