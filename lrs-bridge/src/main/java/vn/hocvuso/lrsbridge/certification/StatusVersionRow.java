package vn.hocvuso.lrsbridge.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;

/** A version of a status list in its table. */
@Entity
@Table(name = "status_version")
@IdClass(StatusVersionRow.Key.class)
class StatusVersionRow {
    @Id
    @Column(name = "status_list")
    private int statusList;

    @Id
    private int version;

    @Column(nullable = false)
    private int revoked;

    @Column(nullable = false)
    private Instant made;

    @Column(nullable = false)
    private byte[] credential;

    /** List and version. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private int statusList;
        private int version;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && statusList == that.statusList && version == that.version;
        }

        @Override
        public int hashCode() {
            return Objects.hash(statusList, version);
        }
    }

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected StatusVersionRow() {}

    StatusVersionRow(StatusVersion published) {
        this.statusList = published.list();
        this.version = published.version();
        this.revoked = published.revoked();
        this.made = published.made();
        this.credential = CredentialJson.bytes(published.credential());
    }

    StatusVersion published() {
        return new StatusVersion(statusList, version, revoked, made, CredentialJson.parse(credential));
    }
}
