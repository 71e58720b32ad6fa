package vn.hocvuso.lrsbridge.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How far the evidence of a credential has been weighed again: up to an account, in the order of their keys. */
@Entity
@Table(name = "evidence_recount")
class RecountRow {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Id
    private UUID credential;

    @Column(name = "last_account", nullable = false)
    private UUID lastAccount;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected RecountRow() {}

    RecountRow(UUID credential) {
        this.credential = credential;
        this.lastAccount = BEFORE_ALL;
    }

    UUID credential() {
        return credential;
    }

    UUID lastAccount() {
        return lastAccount;
    }

    void comeTo(UUID account) {
        this.lastAccount = account;
    }

    void beginAgain() {
        this.lastAccount = BEFORE_ALL;
    }
}
