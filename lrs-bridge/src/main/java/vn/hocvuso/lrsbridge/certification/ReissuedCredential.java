package vn.hocvuso.lrsbridge.certification;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;

/** A credential that says what an earlier one said, under its own number and perhaps another name. */
final class ReissuedCredential {
    private static final String EVIDENCE = "evidence";
    private static final String SUBJECT = "credentialSubject";

    private ReissuedCredential() {}

    /**
     * What is new in it.
     *
     * @param id its public address
     * @param name of the holder
     * @param number in the register
     * @param replaced the number of the certificate that it replaces
     * @param decision by which
     */
    record Changes(
            URI id,
            String name,
            String number,
            String replaced,
            String decision,
            CredentialFacts.StatusEntry status,
            Instant validFrom) {}

    /** The unsecured credential. */
    static JsonObject of(JsonObject former, Changes changes) {
        JsonObjectBuilder again = Json.createObjectBuilder();
        former.forEach(again::add);
        return again.remove("proof")
                .add("id", changes.id().toString())
                .add("validFrom", changes.validFrom().toString())
                .add(SUBJECT, subject(former.getJsonObject(SUBJECT), changes))
                .add(EVIDENCE, evidence(former, changes))
                .add("credentialStatus", OpenBadge.status(changes.status()))
                .build();
    }

    private static JsonObjectBuilder subject(JsonObject former, Changes changes) {
        return Json.createObjectBuilder(former)
                .add("id", changes.id() + "#holder")
                .add("identifier", OpenBadge.identifier(changes.name()))
                .add("licenseNumber", changes.number());
    }

    /** The decision stands first, as in every certificate of ours; then what this one replaces; then the old evidence. */
    private static JsonArrayBuilder evidence(JsonObject former, Changes changes) {
        JsonArrayBuilder evidence = Json.createArrayBuilder()
                .add(OpenBadge.decision(changes.decision(), changes.number()))
                .add(Json.createObjectBuilder()
                        .add("id", former.getString("id"))
                        .add("type", Json.createArrayBuilder(List.of("Evidence")))
                        .add("genre", "replaced certificate")
                        .add("name", "Thay cho giấy xác nhận số " + changes.replaced()));
        CredentialJson.values(former, EVIDENCE).stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("genre", "").equals("xAPI statement"))
                .forEach(evidence::add);
        return evidence;
    }
}
