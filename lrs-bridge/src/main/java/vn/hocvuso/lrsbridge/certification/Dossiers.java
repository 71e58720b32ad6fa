package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.auditing.LogProof;
import vn.hocvuso.lrsbridge.auditing.OpenLog;
import vn.hocvuso.lrsbridge.verifying.Checks;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;
import vn.hocvuso.lrsbridge.verifying.LoggedCredential;
import vn.hocvuso.lrsbridge.verifying.Verification;

/** Everything that is kept about a certificate, for who inspects it. */
@Singleton
public class Dossiers {
    private final CertificateDesk desk;
    private final CertificationDesk book;
    private final Register register;
    private final PublishedSources published;
    private final IssuingAuthority authority;
    private final OpenLog log;
    private final Clock clock;

    @Inject
    Dossiers(
            CertificateDesk desk,
            CertificationDesk book,
            Register register,
            PublishedSources published,
            IssuingAuthority authority,
            OpenLog log,
            Clock clock) {
        this.desk = desk;
        this.book = book;
        this.register = register;
        this.published = published;
        this.authority = authority;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A certificate with all that belongs to it.
     *
     * @param holder the name as it stands on it
     * @param credential signed, byte for byte as it was logged
     * @param entries its entries in the register
     * @param proof that it is in the log
     */
    public record Dossier(
            Certificate certificate,
            String holder,
            JsonObject credential,
            List<CertificationPages.BookLine> entries,
            Optional<LogProof> proof,
            Checks checks) {}

    /** By public id, by register number, or by an address that ends in the id. */
    public Optional<Certificate> find(String asked) {
        return desk.find(asked);
    }

    /** The certificates of a year, by number. */
    public List<Certificate> issued(int year) {
        return register.year(year);
    }

    /** The credential of a certificate, as it is served. */
    public byte[] credential(Certificate certificate) {
        return CredentialJson.bytes(desk.credential(certificate));
    }

    /** Checks many files one after another: credentials or papers. */
    public Verification verification() {
        return new Verification(published, clock);
    }

    /** The keys of this server, as everybody reads them. */
    public JsonObject keys() {
        return authority.document().toJson();
    }

    /** All about a certificate. */
    public Dossier of(Certificate certificate) {
        JsonObject credential = desk.credential(certificate);
        return new Dossier(
                certificate,
                register.holder(certificate.id()),
                credential,
                book.lines(register.entriesOf(certificate.id())),
                log.proof(LoggedCredential.entry(credential)),
                Checks.of(verification().verify(credential), clock.instant()));
    }
}
