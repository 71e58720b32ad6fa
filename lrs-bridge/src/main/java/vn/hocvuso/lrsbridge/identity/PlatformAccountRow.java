package vn.hocvuso.lrsbridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.ShortKey;

/** An account that something arrived about, in its table. */
@Entity
@Table(name = "platform_account")
@SuppressWarnings("UnusedVariable") // the folded name is read by queries only
class PlatformAccountRow {
    @Id
    @Column(name = "account_key")
    private UUID accountKey;

    @Column(nullable = false)
    private String account;

    @Column(name = "display_name", nullable = false)
    private String displayName;

    @Column(name = "folded_name", nullable = false)
    private String foldedName;

    @Column(name = "first_met", nullable = false)
    private Instant firstMet;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected PlatformAccountRow() {}

    @SuppressWarnings("NullAway.Init") // name sets the rest
    PlatformAccountRow(PlatformAccounts.Met met) {
        this.accountKey = ShortKey.of(met.account());
        this.account = met.account().key();
        this.firstMet = met.first();
        name(met.name());
    }

    private void name(String name) {
        this.displayName = name;
        this.foldedName = VietnameseNames.folded(name);
    }

    /** Takes a name where there was none; answers whether it did. */
    boolean takesName(PlatformAccounts.Met met) {
        boolean takes = displayName.isEmpty() && !met.name().isEmpty();
        if (takes) {
            name(met.name());
        }
        return takes;
    }

    UUID accountKey() {
        return accountKey;
    }

    PlatformAccounts.Met met() {
        Ifi known = Ifi.parse(account).orElseThrow(() -> new IllegalStateException("not an account: " + account));
        return new PlatformAccounts.Met(known, displayName, firstMet);
    }
}
