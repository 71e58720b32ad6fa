package vn.hocvuso.lrsbridge.certification;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.Achievement;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.Alignment;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.CompetencyResult;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.EvidenceReference;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.Issuer;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.StatusEntry;
import vn.hocvuso.lrsbridge.verifying.Contexts;
import vn.hocvuso.lrsbridge.verifying.CredentialSigner;
import vn.hocvuso.lrsbridge.verifying.DataIntegrity;
import vn.hocvuso.lrsbridge.verifying.Sha256;

/**
 * Writes a certificate as an Open Badges 3.0 OpenBadgeCredential on VCDM 2.0. Names and descriptions are plain texts in
 * Vietnamese: the badge schema knows no language maps.
 */
final class OpenBadge {
    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

    private OpenBadge() {}

    /** The credential with both proofs: what is stored, served and attached. */
    static JsonObject issue(CredentialFacts facts, CredentialSigner signer, Instant created) {
        return DataIntegrity.sign(unsecured(facts), signer, created);
    }

    /** The unsecured credential of these facts (OB 3.0, OpenBadgeCredential; VCDM 2.0 section 4). */
    static JsonObject unsecured(CredentialFacts facts) {
        JsonObjectBuilder credential = Json.createObjectBuilder()
                .add(
                        "@context",
                        Json.createArrayBuilder(
                                List.of(Contexts.CREDENTIALS, Contexts.OPEN_BADGES, Contexts.OPEN_BADGES_EXTENSIONS)))
                .add("id", facts.id().toString())
                .add("type", types("VerifiableCredential", "OpenBadgeCredential"))
                .add("name", facts.achievement().name())
                .add("description", facts.achievement().description())
                .add("issuer", issuer(facts.issuer()))
                .add("validFrom", time(facts.validFrom()));
        facts.validUntil().ifPresent(end -> credential.add("validUntil", time(end)));
        return credential
                .add("credentialSubject", subject(facts))
                .add("evidence", evidence(facts))
                .add("credentialStatus", status(facts.status()))
                .add(
                        "credentialSchema",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("id", SCHEMA)
                                        .add("type", "1EdTechJsonSchemaValidator2019")))
                .build();
    }

    private static JsonObjectBuilder issuer(Issuer issuer) {
        JsonObjectBuilder profile = Json.createObjectBuilder()
                .add("id", issuer.did())
                .add("type", types("Profile"))
                .add("name", issuer.name())
                .add("url", issuer.url().toString());
        issuer.nameEn().ifPresent(name -> profile.add("description", name));
        return profile;
    }

    /** The subject's id is new with each certificate, so that two of them cannot be joined by it. */
    private static JsonObjectBuilder subject(CredentialFacts facts) {
        JsonObjectBuilder subject =
                Json.createObjectBuilder().add("id", facts.id() + "#holder").add("type", types("AchievementSubject"));
        facts.holder().name().ifPresent(name -> subject.add("identifier", identifier(name)));
        return subject.add("licenseNumber", facts.register().shown())
                .add("achievement", achievement(facts))
                .add("result", results(facts));
    }

    /** The holder's name as the schema wants it. */
    static JsonArrayBuilder identifier(String name) {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add("type", "IdentityObject")
                        .add("hashed", false)
                        .add("identityHash", name)
                        .add("identityType", "name"));
    }

    private static JsonObjectBuilder achievement(CredentialFacts facts) {
        Achievement achievement = facts.achievement();
        JsonObjectBuilder written = Json.createObjectBuilder()
                .add("id", achievement.id().toString())
                .add("type", types("Achievement"))
                .add("achievementType", "Certificate")
                .add("humanCode", achievement.code())
                .add("version", achievement.version())
                .add("inLanguage", "vi")
                .add("name", achievement.name())
                .add("description", achievement.description())
                .add("criteria", Json.createObjectBuilder().add("narrative", achievement.criteria()));
        if (!achievement.alignments().isEmpty()) {
            written.add("alignment", alignments(achievement.alignments()));
        }
        JsonArrayBuilder described = Json.createArrayBuilder();
        for (CompetencyResult result : facts.results()) {
            Measure.of(result).forEach(measure -> described.add(measure.description(facts)));
        }
        return written.add("resultDescription", described);
    }

    private static JsonArrayBuilder alignments(List<Alignment> alignments) {
        JsonArrayBuilder written = Json.createArrayBuilder();
        for (Alignment alignment : alignments) {
            written.add(Json.createObjectBuilder()
                    .add("type", types("Alignment"))
                    .add("targetFramework", alignment.framework())
                    .add("targetCode", alignment.code())
                    .add("targetName", alignment.name())
                    .add("targetUrl", alignment.url().toString())
                    .add("targetDescription", alignment.description()));
        }
        return written;
    }

    private static JsonArrayBuilder results(CredentialFacts facts) {
        JsonArrayBuilder written = Json.createArrayBuilder();
        for (CompetencyResult result : facts.results()) {
            Measure.of(result).forEach(measure -> written.add(measure.result(facts)));
        }
        return written;
    }

    private static JsonArrayBuilder evidence(CredentialFacts facts) {
        JsonArrayBuilder written = Json.createArrayBuilder()
                .add(decision(facts.register().decision(), facts.register().shown()));
        for (EvidenceReference reference : facts.evidence()) {
            written.add(Json.createObjectBuilder()
                    .add("id", reference.statement().toString())
                    .add("type", types("Evidence"))
                    .add("genre", "xAPI statement")
                    .add("name", reference.rule() + " " + reference.ruleVersion())
                    .add("description", reference.description())
                    .add("narrative", reference.narrative())
                    .add("digestMultibase", Sha256.multibase(HexFormat.of().parseHex(reference.sha256()))));
        }
        return written;
    }

    /** The decision that a certificate rests on, and its number in the register. */
    static JsonObjectBuilder decision(String decision, String number) {
        return Json.createObjectBuilder()
                .add("type", types("Evidence"))
                .add("genre", "decision")
                .add("name", decision)
                .add("description", "Số vào sổ gốc: " + number);
    }

    static JsonObjectBuilder status(StatusEntry status) {
        return Json.createObjectBuilder()
                .add("id", status.list() + "#" + status.index())
                .add("type", "BitstringStatusListEntry")
                .add("statusPurpose", "revocation")
                .add("statusListIndex", Integer.toString(status.index()))
                .add("statusListCredential", status.list().toString());
    }

    private static JsonArrayBuilder types(String... types) {
        return Json.createArrayBuilder(List.of(types));
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** One thing said about one competency: the day it was achieved, or the percentage. */
    private record Measure(CompetencyResult of, String kind, String resultType, String value) {

        static List<Measure> of(CompetencyResult result) {
            Measure day = new Measure(
                    result, "achieved", "ext:AchievedDate", result.achieved().toString());
            return result.scorePercent()
                    .map(score -> List.of(day, new Measure(result, "score", "Percent", percent(score))))
                    .orElse(List.of(day));
        }

        private static String percent(double score) {
            return BigDecimal.valueOf(score)
                    .setScale(2, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
        }

        JsonObjectBuilder description(CredentialFacts facts) {
            JsonObjectBuilder written = Json.createObjectBuilder()
                    .add("id", id(facts))
                    .add("type", types("ResultDescription"))
                    .add("name", of.code() + " " + of.name())
                    .add("resultType", resultType);
            return resultType.equals("Percent") ? written.add("valueMin", "0").add("valueMax", "100") : written;
        }

        JsonObjectBuilder result(CredentialFacts facts) {
            return Json.createObjectBuilder()
                    .add("type", types("Result"))
                    .add("resultDescription", id(facts))
                    .add("status", "Completed")
                    .add("value", value);
        }

        private String id(CredentialFacts facts) {
            return facts.achievement().id() + "#" + URLEncoder.encode(of.code(), StandardCharsets.UTF_8) + "-" + kind;
        }
    }
}
