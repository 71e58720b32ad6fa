package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hocvuso.lrsbridge.ground.Portions;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.plan.Approval;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.PlanBook;
import vn.hocvuso.lrsbridge.verifying.CredentialShape;
import vn.hocvuso.lrsbridge.verifying.LoggedCredential;
import vn.hocvuso.lrsbridge.verifying.QrStatement;
import vn.hocvuso.lrsbridge.verifying.SignedQr;
import vn.hocvuso.lrsbridge.web.BridgeClock;
import vn.hocvuso.lrsbridge.web.BridgeSettings;

/** What stands on papers, for one or for many at a time in few queries. */
@Singleton
class PaperTexts {
    private static final int AT_ONCE = 200;

    private final Register register;
    private final PlanBook plans;
    private final CitizenDirectory citizens;
    private final IssuingAuthority authority;
    private final BridgeSettings settings;

    @Inject
    PaperTexts(
            Register register,
            PlanBook plans,
            CitizenDirectory citizens,
            IssuingAuthority authority,
            BridgeSettings settings) {
        this.register = register;
        this.plans = plans;
        this.citizens = citizens;
        this.authority = authority;
        this.settings = settings;
    }

    /** A certificate with its signed credential, and what stands on its paper. */
    record Paper(Certificate certificate, JsonObject credential, CertificatePaper.Text text) {}

    /**
     * What a certificate was issued by.
     *
     * @param approval the decision that stands on it
     * @param name as it was certified: a correction makes a new certificate and leaves this one as it is
     */
    record Basis(Curriculum curriculum, Curriculum.Audience audience, Approval approval, String name) {
        /** What was completed, in one line. */
        String completed() {
            return CredentialFactory.completed(curriculum, audience);
        }

        List<Curriculum.Competency> required() {
            return curriculum.required(audience);
        }
    }

    Basis basis(Certificate certificate) {
        return basis(certificate, register.entering(List.of(certificate.id())), new HashMap<>());
    }

    private Basis basis(
            Certificate certificate,
            Map<UUID, BookEntry> entering,
            Map<Curriculum.Id, Optional<Curriculum>> curricula) {
        Curriculum curriculum =
                curricula.computeIfAbsent(certificate.curriculum(), plans::find).orElseThrow(() -> lost(certificate));
        Optional<BookEntry> entry = Optional.ofNullable(entering.get(certificate.id()));
        return new Basis(
                curriculum,
                curriculum.audience(certificate.audience()).orElseThrow(() -> lost(certificate)),
                // one from before there was a book rests on the approval
                entry.map(BookEntry::decision)
                        .or(() -> plans.approval(certificate.curriculum()))
                        .orElseThrow(() -> lost(certificate)),
                entry.map(one -> one.holder().name())
                        .filter(name -> !name.isEmpty())
                        .or(() -> citizens.find(certificate.citizen()).map(Citizen::fullName))
                        .orElseThrow(() -> lost(certificate)));
    }

    static IllegalStateException lost(Certificate certificate) {
        return new IllegalStateException("the register has lost a part of certificate " + certificate.id());
    }

    /** The papers of these certificates, in their order; read some at a time. */
    Stream<Paper> of(List<Certificate> certificates) {
        Map<Curriculum.Id, Optional<Curriculum>> curricula = new HashMap<>();
        return Portions.of(certificates, AT_ONCE).stream().flatMap(some -> some(some, curricula));
    }

    private Stream<Paper> some(List<Certificate> some, Map<Curriculum.Id, Optional<Curriculum>> curricula) {
        List<UUID> ids = some.stream().map(Certificate::id).toList();
        Map<UUID, JsonObject> credentials = register.credentials(ids);
        Map<UUID, BookEntry> entering = register.entering(ids);
        return some.stream().map(one -> {
            JsonObject credential =
                    Optional.ofNullable(credentials.get(one.id())).orElseThrow(() -> lost(one));
            return new Paper(one, credential, text(one, credential, basis(one, entering, curricula)));
        });
    }

    private CertificatePaper.Text text(Certificate certificate, JsonObject credential, Basis basis) {
        Approval approval = basis.approval();
        return new CertificatePaper.Text(
                Optional.empty(),
                approval.authority(),
                "GIẤY XÁC NHẬN",
                "hoàn thành phổ cập kỹ năng số cơ bản",
                basis.name(),
                basis.completed(),
                basis.required().stream().map(one -> one.title().vietnamese()).toList(),
                certificate.registerNumber(),
                CredentialFactory.decision(approval),
                EvidenceNarrative.summary(credential),
                settings.place(),
                BridgeClock.day(certificate.issued()),
                approval.signatoryOffice(),
                approval.signatoryName(),
                address(certificate),
                qr(
                        certificate,
                        credential,
                        new QrStatement.Named(basis.name(), basis.completed(), certificate.registerNumber())));
    }

    URI address(Certificate certificate) {
        return settings.address("/certificates/" + certificate.id());
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
}
