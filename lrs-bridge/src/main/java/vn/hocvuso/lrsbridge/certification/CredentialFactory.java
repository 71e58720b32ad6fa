package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.Achievement;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.CompetencyResult;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.EvidenceReference;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.Holder;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.RegisterEntry;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.StatusEntry;
import vn.hocvuso.lrsbridge.mapping.Evidence;
import vn.hocvuso.lrsbridge.mapping.Progress.Standing;
import vn.hocvuso.lrsbridge.plan.Approval;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.Curriculum.Competency;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;
import vn.hocvuso.lrsbridge.verifying.DataIntegrity;
import vn.hocvuso.lrsbridge.web.BridgeClock;
import vn.hocvuso.lrsbridge.web.BridgeSettings;

/** Puts together what a certificate states, and has it signed. */
@Singleton
class CredentialFactory {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BridgeSettings settings;
    private final IssuingAuthority authority;
    private final Register register;

    @Inject
    CredentialFactory(BridgeSettings settings, IssuingAuthority authority, Register register) {
        this.register = register;
        this.settings = settings;
        this.authority = authority;
    }

    JsonObject signed(
            Certificate certificate, Register.Place place, Issuance.Completion candidate, Eligibility.Earned earned) {
        CredentialFacts facts = facts(certificate, place, candidate, earned);
        return OpenBadge.issue(facts, authority.signer(), certificate.issued());
    }

    /** What a former certificate says, once more. */
    byte[] again(Certificate certificate, Register.Place place, Certificate former, String name, Decision decision) {
        JsonObject said = register.credential(former.id())
                .orElseThrow(() -> new IllegalStateException("the register has lost " + former.id()));
        JsonObject again = ReissuedCredential.of(
                said,
                new ReissuedCredential.Changes(
                        settings.address("/certificates/" + certificate.id()),
                        name,
                        certificate.registerNumber(),
                        former.registerNumber(),
                        decision(decision.text()),
                        new StatusEntry(settings.address("/status/" + place.statusList()), place.statusIndex()),
                        certificate.issued()));
        return CredentialJson.bytes(DataIntegrity.sign(again, authority.signer(), certificate.issued()));
    }

    private CredentialFacts facts(
            Certificate certificate, Register.Place place, Issuance.Completion candidate, Eligibility.Earned earned) {
        Approval approval = earned.approval();
        List<Standing> standings = earned.achieved().stream()
                .flatMap(one -> candidate.standing().standing(one.code()).stream())
                .toList();
        return new CredentialFacts(
                settings.address("/certificates/" + certificate.id()),
                new CredentialFacts.Issuer(
                        authority.did(), approval.authority(), Optional.empty(), settings.publicUrl()),
                Holder.named(candidate.citizen().fullName()),
                achievement(candidate.curriculum(), candidate.audience(), earned.achieved()),
                earned.achieved().stream()
                        .flatMap(one -> candidate.standing().standing(one.code()).stream()
                                .map(standing -> result(one, standing.decisive())))
                        .toList(),
                standings.stream()
                        .map(Standing::decisive)
                        .distinct()
                        .map(CredentialFactory::reference)
                        .toList(),
                new RegisterEntry(place.number().year(), place.number().number(), decision(approval)),
                new StatusEntry(settings.address("/status/" + place.statusList()), place.statusIndex()),
                certificate.issued(),
                Optional.empty());
    }

    static String decision(Approval approval) {
        return "Quyết định số " + approval.decision() + " ngày "
                + approval.day().format(DAY) + " của " + approval.authority();
    }

    /** What was completed, in one line. */
    static String completed(Curriculum curriculum, Curriculum.Audience audience) {
        return curriculum.title().vietnamese() + ": " + audience.title().vietnamese();
    }

    private Achievement achievement(Curriculum curriculum, Curriculum.Audience audience, List<Competency> achieved) {
        Curriculum.Id id = curriculum.id();
        URI address = settings.address("/curricula/" + id.code() + "/" + id.version());
        String name = completed(curriculum, audience);
        String criteria = "Đạt đủ " + achieved.size() + " năng lực của chương trình: "
                + String.join(
                        "; ",
                        achieved.stream().map(one -> one.title().vietnamese()).toList()) + ".";
        return new Achievement(address, id.code(), id.version(), name, name, criteria, alignments(achieved));
    }

    /** Only what a document states: see {@link Curriculum.Alignment}. */
    private static List<CredentialFacts.Alignment> alignments(List<Competency> achieved) {
        return achieved.stream()
                .flatMap(one -> one.alignments().stream())
                .map(one ->
                        new CredentialFacts.Alignment(one.framework(), one.code(), one.name(), one.url(), one.ground()))
                .distinct()
                .toList();
    }

    private static CompetencyResult result(Competency competency, Evidence decisive) {
        LocalDate day = BridgeClock.day(decisive.at());
        return new CompetencyResult(
                competency.code(),
                competency.title().vietnamese(),
                day,
                decisive.score()
                        .map(score -> score.multiply(HUNDRED).doubleValue())
                        .filter(percent -> percent >= 0 && percent <= 100));
    }

    private static EvidenceReference reference(Evidence evidence) {
        return new EvidenceReference(
                URI.create("urn:uuid:" + evidence.source().statement()),
                evidence.source().sha256(),
                evidence.rule(),
                evidence.curriculum().toString(),
                "Câu xAPI về hoạt động " + evidence.activity(),
                EvidenceNarrative.of(evidence.source().strength()));
    }
}
