package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.auditing.LogProof;
import vn.hocvuso.lrsbridge.auditing.OpenLog;
import vn.hocvuso.lrsbridge.ground.Portions;
import vn.hocvuso.lrsbridge.verifying.Checks;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;
import vn.hocvuso.lrsbridge.verifying.LoggedCredential;
import vn.hocvuso.lrsbridge.verifying.Verification;
import vn.hocvuso.lrsbridge.verifying.VerificationReport;

/** Everything that is kept about a certificate, for who inspects it. */
@Singleton
public class Dossiers {
    private static final int AT_ONCE = 500;

    private final CertificateDesk desk;
    private final CertificationDesk book;
    private final Register register;
    private final CaseBook cases;
    private final CaseLines caseLines;
    private final SignedPapers signed;
    private final PublishedSources published;
    private final IssuingAuthority authority;
    private final OpenLog log;
    private final Clock clock;

    @Inject
    Dossiers(
            CertificateDesk desk,
            CertificationDesk book,
            Register register,
            CaseBook cases,
            CaseLines caseLines,
            SignedPapers signed,
            PublishedSources published,
            IssuingAuthority authority,
            OpenLog log,
            Clock clock) {
        this.desk = desk;
        this.book = book;
        this.register = register;
        this.cases = cases;
        this.caseLines = caseLines;
        this.signed = signed;
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

    /** What is found of a file, with when and why it ended where the register knows. */
    public VerificationReport explained(byte[] file, Verification verification) {
        return Endings.of(register).explain(verification.verify(file), file);
    }

    /** The keys of this server, as everybody reads them. */
    public JsonObject keys() {
        return authority.document().toJson();
    }

    /** The paper as it came back with the official digital signature, when it did. */
    public Optional<byte[]> signedPaper(Certificate certificate) {
        return signed.file(certificate.id());
    }

    /**
     * A case as it stands.
     *
     * @param lost codes of the competencies that were achieved no more
     * @param again codes of those that are achieved again, while it is open
     * @param outcome {@code OPEN}, {@code KEPT} or {@code REVOKED}
     * @param by who ruled; empty while it is open
     */
    public record CaseRecord(
            UUID certificate,
            String number,
            String holder,
            Instant opened,
            List<String> lost,
            List<String> again,
            String outcome,
            String reason,
            String by,
            Optional<Instant> ruled) {}

    /** All cases, newest first. */
    public List<CaseRecord> allCases() {
        return records(cases.all());
    }

    /** The cases of a certificate, oldest first. */
    public List<CaseRecord> casesOf(Certificate certificate) {
        return records(cases.of(certificate.id()));
    }

    private List<CaseRecord> records(List<CertificateCase> all) {
        Map<UUID, BookEntry> entries = new HashMap<>();
        List<UUID> ids =
                all.stream().map(CertificateCase::certificate).distinct().toList();
        Portions.of(ids, AT_ONCE).forEach(some -> entries.putAll(register.entering(some)));
        Map<UUID, List<String>> again = caseLines.regained(
                all.stream().filter(one -> one.ruling().isEmpty()).toList());
        return all.stream()
                .map(one -> record(
                        one,
                        Optional.ofNullable(entries.get(one.certificate())),
                        again.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static CaseRecord record(CertificateCase one, Optional<BookEntry> entry, List<String> again) {
        Optional<CertificateCase.Ruling> ruling = one.ruling();
        return new CaseRecord(
                one.certificate(),
                entry.map(known ->
                                known.number().number() + "/" + known.number().year())
                        .orElse(""),
                entry.map(known -> known.holder().name()).orElse(""),
                one.opened(),
                one.lost().stream().sorted().toList(),
                again,
                ruling.map(CertificateCase.Ruling::outcome)
                        .orElse(CertificateCase.Outcome.OPEN)
                        .name(),
                ruling.map(CertificateCase.Ruling::reason).orElse(""),
                ruling.map(CertificateCase.Ruling::by).orElse(""),
                ruling.map(CertificateCase.Ruling::at));
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
