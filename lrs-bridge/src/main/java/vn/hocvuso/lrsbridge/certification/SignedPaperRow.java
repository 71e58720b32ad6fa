package vn.hocvuso.lrsbridge.certification;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.lrsbridge.verifying.PaperSeal;

/** A paper that came back, in its table. */
@Entity
@Table(name = "signed_paper")
class SignedPaperRow {
    @Id
    private String sha256;

    @Column(name = "certificate_id", nullable = false)
    private UUID certificateId;

    @Column(nullable = false)
    private int bytes;

    @Column(nullable = false)
    private String signer;

    @Column(name = "signer_issuer", nullable = false)
    private String signerIssuer;

    @Column(name = "signer_serial", nullable = false)
    private String signerSerial;

    private @Nullable Instant signed;

    @Column(nullable = false)
    private Instant taken;

    @Column(name = "taken_by", nullable = false)
    private String takenBy;

    @Basic(fetch = FetchType.LAZY)
    @Column(nullable = false)
    private byte[] paper;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected SignedPaperRow() {}

    SignedPaperRow(SignedPapers.Signed signed, byte[] file) {
        this.sha256 = signed.sha256();
        this.certificateId = signed.certificate();
        this.bytes = signed.length();
        this.signer = signed.signer().subject();
        this.signerIssuer = signed.signer().issuer();
        this.signerSerial = signed.signer().serial();
        this.signed = signed.signer().at().orElse(null);
        this.taken = signed.at();
        this.takenBy = signed.by();
        this.paper = file.clone();
    }

    SignedPapers.Signed signed() {
        return new SignedPapers.Signed(
                certificateId,
                sha256,
                bytes,
                new PaperSeal.Signer(signer, signerIssuer, signerSerial, Optional.ofNullable(signed)),
                taken,
                takenBy);
    }

    UUID certificate() {
        return certificateId;
    }

    byte[] paper() {
        return paper;
    }
}
