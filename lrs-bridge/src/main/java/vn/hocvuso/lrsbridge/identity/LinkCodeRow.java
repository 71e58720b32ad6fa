package vn.hocvuso.lrsbridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/** A one-time code in its table. */
@Entity
@Table(name = "link_code")
class LinkCodeRow {
    @Id
    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "citizen_id", nullable = false)
    private UUID citizenId;

    @Column(name = "made_by", nullable = false)
    private String madeBy;

    @Column(nullable = false)
    private Instant expires;

    @Column(nullable = false)
    private boolean used;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected LinkCodeRow() {}

    LinkCodeRow(Sha256 code, UUID citizenId, String madeBy, Instant expires) {
        this.codeHash = code.hex();
        this.citizenId = citizenId;
        this.madeBy = madeBy;
        this.expires = expires;
    }

    String codeHash() {
        return codeHash;
    }

    UUID citizenId() {
        return citizenId;
    }

    String madeBy() {
        return madeBy;
    }

    boolean isGood(Instant now) {
        return !used && expires.isAfter(now);
    }

    void use() {
        used = true;
    }
}
