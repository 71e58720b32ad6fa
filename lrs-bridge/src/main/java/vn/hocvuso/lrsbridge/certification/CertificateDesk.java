package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.plan.Approval;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.PlanBook;
import vn.hocvuso.lrsbridge.verifying.Checks;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;
import vn.hocvuso.lrsbridge.verifying.CredentialShape;
import vn.hocvuso.lrsbridge.verifying.LoggedCredential;
import vn.hocvuso.lrsbridge.verifying.QrStatement;
import vn.hocvuso.lrsbridge.verifying.SignedQr;
import vn.hocvuso.lrsbridge.verifying.Verification;
import vn.hocvuso.lrsbridge.verifying.VerificationReport;
import vn.hocvuso.lrsbridge.web.BridgeClock;
import vn.hocvuso.lrsbridge.web.BridgeSettings;

/** Gathers what a certificate shows: as a page, as a paper, and what a verification of it finds. */
@Singleton
class CertificateDesk {
    private final Register register;
    private final PlanBook plans;
    private final CitizenDirectory citizens;
    private final IssuingAuthority authority;
    private final BridgeSettings settings;
    private final PublishedSources published;
    private final Clock clock;

    @Inject
    CertificateDesk(
            Register register,
            PlanBook plans,
            CitizenDirectory citizens,
            IssuingAuthority authority,
            BridgeSettings settings,
            PublishedSources published,
            Clock clock) {
        this.register = register;
        this.plans = plans;
        this.citizens = citizens;
        this.authority = authority;
        this.settings = settings;
        this.published = published;
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
        return register.credential(certificate.id()).orElseThrow(() -> lost(certificate));
    }

    private static IllegalStateException lost(Certificate certificate) {
        return new IllegalStateException("the register has lost a part of certificate " + certificate.id());
    }

    boolean namesAChild(Certificate certificate) {
        return holder(certificate).mayBeChild(certificate.year());
    }

    private Citizen holder(Certificate certificate) {
        return citizens.find(certificate.citizen()).orElseThrow(() -> lost(certificate));
    }

    /** The name as it was certified: a correction makes a new certificate and leaves this one as it is. */
    private String name(Certificate certificate) {
        String certified = register.holder(certificate.id());
        return certified.isEmpty() ? holder(certificate).fullName() : certified;
    }

    /** The parts of the plan that a certificate was issued by. */
    private record Basis(Curriculum curriculum, Curriculum.Audience audience, Approval approval) {}

    private Basis basis(Certificate certificate) {
        Curriculum curriculum = plans.find(certificate.curriculum()).orElseThrow(() -> lost(certificate));
        return new Basis(
                curriculum,
                curriculum.audience(certificate.audience()).orElseThrow(() -> lost(certificate)),
                decision(certificate));
    }

    /** The decision that stands on the certificate; one from before there was a book rests on the approval. */
    private Approval decision(Certificate certificate) {
        return register.entriesOf(certificate.id()).stream()
                .filter(entry -> entry.certificate().equals(certificate.id()))
                .filter(entry -> entry.kind() != BookEntry.Kind.REVOKED)
                .findFirst()
                .map(BookEntry::decision)
                .or(() -> plans.approval(certificate.curriculum()))
                .orElseThrow(() -> lost(certificate));
    }

    CertificatePage page(Certificate certificate, boolean toStaff) {
        Basis basis = basis(certificate);
        Citizen holder = holder(certificate);
        String name = name(certificate);
        boolean whole = toStaff || !holder.mayBeChild(certificate.year());
        String address = address(certificate).toString();
        return new CertificatePage(
                certificate,
                whole ? name : masked(name),
                whole,
                basis.curriculum().title(),
                basis.audience().title(),
                basis.curriculum().required(basis.audience()).stream()
                        .map(one -> new CertificatePage.Achieved(one.code(), one.title()))
                        .toList(),
                basis.approval().authority(),
                CredentialFactory.decision(basis.approval()),
                address,
                QrCode.of(address).svg("QR"),
                checks(CredentialJson.bytes(credential(certificate))));
    }

    /** First letters only: N. V. A. */
    static String masked(String name) {
        return Arrays.stream(name.split(" "))
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining(" "));
    }

    private URI address(Certificate certificate) {
        return settings.address("/certificates/" + certificate.id());
    }

    byte[] paper(Certificate certificate) {
        JsonObject credential = credential(certificate);
        return CertificatePaper.render(
                text(certificate, credential),
                new PaperArchive.Enclosed(credential, published.logProof(credential)),
                certificate.issued());
    }

    /** What the paper says. */
    CertificatePaper.Text text(Certificate certificate) {
        return text(certificate, credential(certificate));
    }

    private CertificatePaper.Text text(Certificate certificate, JsonObject credential) {
        Basis basis = basis(certificate);
        Approval approval = basis.approval();
        String name = name(certificate);
        String completed = CredentialFactory.completed(basis.curriculum(), basis.audience());
        return new CertificatePaper.Text(
                Optional.empty(),
                approval.authority(),
                "GIẤY XÁC NHẬN",
                "hoàn thành phổ cập kỹ năng số cơ bản",
                name,
                completed,
                competencies(basis),
                certificate.registerNumber(),
                CredentialFactory.decision(approval),
                "Việt Nam",
                certificate.issued().atZone(BridgeClock.VIETNAM).toLocalDate(),
                Optional.empty(),
                Optional.of(approval.signatory()),
                address(certificate),
                qr(certificate, credential, new QrStatement.Named(name, completed, certificate.registerNumber())));
    }

    /** The address that checks itself: what the paper says, signed. */
    private String qr(Certificate certificate, JsonObject credential, QrStatement.Named named) {
        QrStatement statement = new QrStatement(
                authority.did(),
                certificate.id(),
                certificate.issued(),
                CredentialShape.until(credential),
                named,
                QrStatement.Status.of(credential),
                new QrStatement.CredentialDigest(
                        LoggedCredential.entry(credential).sha256()));
        return SignedQr.of(statement, authority.signer()).address(settings.publicUrl());
    }

    private static List<String> competencies(Basis basis) {
        return basis.curriculum().required(basis.audience()).stream()
                .map(one -> one.title().vietnamese())
                .toList();
    }

    /** Verifies a credential with the keys and lists that this server publishes. */
    Checks checks(byte[] credential) {
        VerificationReport report = new Verification(published, clock).verify(credential);
        return Checks.of(Endings.of(register).explain(report, credential), clock.instant());
    }
}
