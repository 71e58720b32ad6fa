package vn.hocvuso.lrsbridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.ShortKey;

/** Something that changed whose account is whose, in its table. */
@Entity
@Table(name = "link_change")
@SuppressWarnings("UnusedVariable") // the key is for looking by hand
class LinkChangeRow {
    private static final UUID NONE = new UUID(0, 0);

    @Id
    private long position;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private LinkChange.Kind kind;

    @Column(name = "account_key", nullable = false)
    private UUID accountKey;

    @Column(nullable = false)
    private String account;

    @Column(name = "citizen_id", nullable = false)
    private UUID citizenId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private LinkGround.How how;

    @Column(name = "changed_by", nullable = false)
    private String changedBy;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    /** For EclipseLink. */
    protected LinkChangeRow() {}

    LinkChangeRow(long position, LinkChange change) {
        this.position = position;
        this.kind = change.kind();
        this.accountKey = change.account().map(ShortKey::of).orElse(NONE);
        this.account = change.account().map(Ifi::key).orElse("");
        this.citizenId = change.citizen();
        this.how = change.ground().how();
        this.changedBy = change.ground().by();
        this.changedAt = change.ground().at();
    }

    CitizenDirectory.AccountLink link() {
        return new CitizenDirectory.AccountLink(position, citizenId);
    }

    LinkChange change() {
        return new LinkChange(
                kind,
                account.isEmpty() ? Optional.empty() : Ifi.parse(account),
                citizenId,
                new LinkGround(how, changedBy, changedAt));
    }
}
