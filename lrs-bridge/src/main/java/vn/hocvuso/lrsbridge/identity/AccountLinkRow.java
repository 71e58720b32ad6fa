package vn.hocvuso.lrsbridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.ShortKey;

/** Whose account this is, in its table. */
@Entity
@Table(name = "account_link")
@SuppressWarnings("UnusedVariable") // the position is for looking by hand
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

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private LinkGround.How how;

    /** For EclipseLink. */
    protected AccountLinkRow() {}

    AccountLinkRow(Ifi account, UUID citizenId, LinkGround ground, long position) {
        this.accountKey = ShortKey.of(account);
        this.account = account.key();
        this.citizenId = citizenId;
        this.linkedBy = ground.by();
        this.linkedAt = ground.at();
        this.how = ground.how();
        this.position = position;
    }

    Ifi account() {
        return Ifi.parse(account).orElseThrow(() -> new IllegalStateException("not an account: " + account));
    }

    UUID citizenId() {
        return citizenId;
    }

    HeldLink held() {
        return new HeldLink(account(), citizenId, new LinkGround(how, linkedBy, linkedAt));
    }
}
