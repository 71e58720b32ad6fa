package vn.hocvuso.lrsbridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.ShortKey;

/** Whose account this is, in its table. */
@Entity
@Table(name = "account_link")
@SuppressWarnings("UnusedVariable") // the key is read by queries only
class AccountLinkRow {
    @Id
    @Column(name = "account_key")
    private UUID accountKey;

    @Column(nullable = false)
    private String account;

    @Column(name = "citizen_id", nullable = false)
    private UUID citizenId;

    @Column(name = "linked_by", nullable = false)
    private String linkedBy;

    @Column(name = "linked_at", nullable = false)
    private Instant linkedAt;

    @Column(nullable = false)
    private long position;

    /** For EclipseLink. */
    protected AccountLinkRow() {}

    AccountLinkRow(Ifi account, UUID citizenId, String linkedBy, Instant linkedAt, long position) {
        this.accountKey = ShortKey.of(account);
        this.account = account.key();
        this.citizenId = citizenId;
        this.linkedBy = linkedBy;
        this.linkedAt = linkedAt;
        this.position = position;
    }

    Ifi account() {
        return Ifi.parse(account).orElseThrow(() -> new IllegalStateException("not an account: " + account));
    }

    UUID citizenId() {
        return citizenId;
    }

    CitizenDirectory.Linked linked() {
        return new CitizenDirectory.Linked(account(), linkedBy, linkedAt);
    }

    CitizenDirectory.AccountLink link() {
        return new CitizenDirectory.AccountLink(position, citizenId);
    }
}
