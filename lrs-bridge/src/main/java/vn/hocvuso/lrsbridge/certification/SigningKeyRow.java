package vn.hocvuso.lrsbridge.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.hocvuso.lrsbridge.verifying.DidDocument;
import vn.hocvuso.lrsbridge.verifying.Multikey;

/** A public key that signed here, in its table. */
@Entity
@Table(name = "signing_key")
@SuppressWarnings("UnusedVariable") // the position is read by queries only
class SigningKeyRow {
    @Id
    @Column(name = "public_key")
    private String publicKey;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private boolean trusted;

    /** For EclipseLink. */
    protected SigningKeyRow() {}

    SigningKeyRow(Multikey key, int position) {
        this.publicKey = key.publicKeyMultibase();
        this.position = position;
        this.trusted = true;
    }

    void distrust() {
        trusted = false;
    }

    DidDocument.Key key() {
        return new DidDocument.Key(new Multikey(publicKey), trusted);
    }
}
