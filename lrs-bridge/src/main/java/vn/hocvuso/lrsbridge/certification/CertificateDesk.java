package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.verifying.Checks;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;
import vn.hocvuso.lrsbridge.verifying.PaperFile;
import vn.hocvuso.lrsbridge.verifying.Verification;
import vn.hocvuso.lrsbridge.verifying.VerificationReport;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.QrCode;

/** Gathers what a certificate shows: as a page, as a paper, and what a verification of it finds. */
@Singleton
class CertificateDesk {
    private final Register register;
    private final CitizenDirectory citizens;
    private final PaperTexts texts;
    private final SignedPapers signed;
    private final PublishedSources published;
    private final IssuingAuthority authority;
    private final HoldersClasses classes;
    private final Clock clock;

    @Inject
    CertificateDesk(
            Register register,
            CitizenDirectory citizens,
            PaperTexts texts,
            SignedPapers signed,
            PublishedSources published,
            IssuingAuthority authority,
            HoldersClasses classes,
            Clock clock) {
        this.register = register;
        this.citizens = citizens;
        this.texts = texts;
        this.signed = signed;
        this.published = published;
        this.authority = authority;
        this.classes = classes;
        this.clock = clock;
    }

    /** By public id, by register number, or by an address that ends in the id. */
    Optional<Certificate> find(String asked) {
        String text = asked.strip();
        return Register.RegisterNumber.parse(text)
                .flatMap(register::find)
                .or(() -> uuid(text.substring(text.lastIndexOf('/') + 1)).flatMap(register::find));
    }

    private static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    JsonObject credential(Certificate certificate) {
        return register.credential(certificate.id()).orElseThrow(() -> PaperTexts.lost(certificate));
    }

    /**
     * Whether this reader is shown whom a certificate names: of an adult everybody, of a child who certifies, audits or
     * administers, and the teachers of the child's classes.
     */
    boolean isShownWhole(Certificate certificate, Optional<Caller> reader) {
        return !holder(certificate).mayBeChild(certificate.year())
                || reader.filter(caller -> seesAll(caller) || teaches(caller, certificate))
                        .isPresent();
    }

    private static boolean seesAll(Caller caller) {
        return Stream.of(Permission.CERTIFY, Permission.AUDIT, Permission.ADMINISTER)
                .anyMatch(caller::may);
    }

    private boolean teaches(Caller caller, Certificate certificate) {
        return caller.may(Permission.TEACH) && classes.isTaughtBy(certificate.citizen(), caller.id());
    }

    private Citizen holder(Certificate certificate) {
        return citizens.find(certificate.citizen()).orElseThrow(() -> PaperTexts.lost(certificate));
    }

    CertificatePage page(Certificate certificate, boolean whole) {
        PaperTexts.Basis basis = texts.basis(certificate);
        String address = texts.address(certificate).toString();
        return new CertificatePage(
                certificate,
                whole ? basis.name() : masked(basis.name()),
                whole,
                basis.curriculum().title(),
                basis.audience().title(),
                basis.required().stream()
                        .map(one -> new CertificatePage.Achieved(one.code(), one.title()))
                        .toList(),
                basis.approval().authority(),
                CredentialFactory.decision(basis.approval()),
                address,
                QrCode.of(address).svg("QR"),
                signed.of(certificate.id()).map(SignedPapers.Signed::signer),
                checks(CredentialJson.bytes(credential(certificate))));
    }

    /** First letters only: N. V. A. */
    static String masked(String name) {
        return Arrays.stream(name.split(" "))
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining(" "));
    }

    /** The paper: as it came back signed, and before that as it is made here. */
    byte[] paper(Certificate certificate) {
        return signed.file(certificate.id()).orElseGet(() -> texts.of(List.of(certificate))
                .map(this::made)
                .findFirst()
                .orElseThrow(() -> PaperTexts.lost(certificate)));
    }

    /** A paper as it is made here, with the credential and its proof in it. */
    byte[] made(PaperTexts.Paper paper) {
        return CertificatePaper.render(
                paper.text(),
                new PaperArchive.Enclosed(
                        paper.credential(), published.logProof(paper.credential()), authority.signer()),
                paper.certificate().issued());
    }

    /** Verifies a credential or a paper with the keys and lists that this server publishes. */
    Checks checks(byte[] file) {
        VerificationReport report = new Verification(published, clock).verify(file);
        VerificationReport explained = Endings.of(register).explain(report, file);
        return Checks.of(PaperFile.looksLikeOne(file) ? kept(explained, file) : explained, clock.instant());
    }

    /** Says of a signed paper that it is the one that came back here. */
    private VerificationReport kept(VerificationReport report, byte[] file) {
        Optional<SignedPapers.Signed> known = signed.find(SignatureIntake.sha256(file));
        Optional<VerificationReport.Check> paper = report.checks().stream()
                .filter(check -> check.question() == VerificationReport.Question.PAPER)
                .findFirst();
        return known.isPresent() && paper.isPresent()
                ? report.with(paper.get()
                        .with(
                                "Đây đúng là bản đã ký số mà cơ quan cấp giấy nhận lại và lưu.",
                                "It is the very file that the issuing authority took back signed and keeps."))
                : report;
    }
}
