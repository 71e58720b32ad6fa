package vn.hocvuso.lrsbridge.verifying;

import com.apicatalog.jcs.Jcs;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Adds and checks Data Integrity proofs (VC Data Integrity 1.0; EdDSA and ECDSA Cryptosuites 1.0). */
public final class DataIntegrity {
    private static final String CONTEXT = "@context";
    private static final String PROOF_VALUE = "proofValue";
    private static final String TYPE = "DataIntegrityProof";
    private static final String PURPOSE = "assertionMethod";

    private DataIntegrity() {}

    /**
     * The document with a proof set: one proof of each suite, each over the document alone.
     *
     * @throws IllegalArgumentException when the document would lose something on JSON-LD expansion
     */
    public static JsonObject sign(JsonObject unsecured, CredentialSigner signer, Instant created) {
        if (unsecured.containsKey("proof")) {
            throw new IllegalArgumentException("the document has a proof already");
        }
        JsonArrayBuilder proofs = Json.createArrayBuilder();
        for (Cryptosuite suite : Cryptosuite.by(signer.publicKey().type())) {
            proofs.add(proof(suite, unsecured, signer, created));
        }
        return Json.createObjectBuilder(unsecured).add("proof", proofs).build();
    }

    private static JsonObject proof(Cryptosuite suite, JsonObject unsecured, CredentialSigner signer, Instant created) {
        JsonObject options = Json.createObjectBuilder()
                .add("type", TYPE)
                .add("cryptosuite", suite.id())
                .add("created", created.truncatedTo(ChronoUnit.SECONDS).toString())
                .add("verificationMethod", signer.verificationMethod())
                .add("proofPurpose", PURPOSE)
                .build();
        JsonObject carried = suite.form() == Cryptosuite.Form.JCS ? withContextOf(unsecured, options) : options;
        byte[] signature = signer.sign(hashed(suite, unsecured, carried, Contexts.BUNDLED));
        return Json.createObjectBuilder(carried)
                .add(PROOF_VALUE, Base58.encodeMultibase(signature))
                .build();
    }

    /** What was found out about each proof, in its order. {@code keys} gives the key of a verification method. */
    public static List<ProofCheck> verify(JsonObject secured, Function<String, Optional<Multikey>> keys) {
        return verify(secured, keys, Contexts.BUNDLED);
    }

    public static List<ProofCheck> verify(
            JsonObject secured, Function<String, Optional<Multikey>> keys, DocumentLoader contexts) {
        JsonObject unsecured = Json.createObjectBuilder(secured).remove("proof").build();
        return CredentialJson.values(secured, "proof").stream()
                .map(proof -> check(unsecured, proof, keys, contexts))
                .toList();
    }

    private static ProofCheck check(
            JsonObject unsecured, JsonValue value, Function<String, Optional<Multikey>> keys, DocumentLoader contexts) {
        JsonObject proof = value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        Optional<Cryptosuite> suite = CredentialJson.text(proof, "cryptosuite").flatMap(Cryptosuite::of);
        String method = CredentialJson.text(proof, "verificationMethod").orElse("");
        if (suite.isEmpty()) {
            return new ProofCheck(suite, method, Found.SUITE_UNKNOWN);
        }
        Optional<Multikey> key = keys.apply(method);
        if (key.isEmpty()) {
            return new ProofCheck(suite, method, Found.KEY_UNKNOWN);
        }
        boolean holds = holds(suite.get(), unsecured, proof, key.get(), contexts);
        return new ProofCheck(suite, method, holds ? Found.HOLDS : Found.BROKEN);
    }

    private static boolean holds(
            Cryptosuite suite, JsonObject unsecured, JsonObject proof, Multikey key, DocumentLoader contexts) {
        // a chained proof also covers the proofs before it; we make none and cannot vouch for one
        if (!CredentialJson.text(proof, "type").filter(TYPE::equals).isPresent()
                || !CredentialJson.text(proof, "proofPurpose")
                        .filter(PURPOSE::equals)
                        .isPresent()
                || proof.containsKey("previousProof")
                || key.type() != suite.key()) {
            return false;
        }
        try {
            byte[] signature = Base58.decodeMultibase(
                    CredentialJson.text(proof, PROOF_VALUE).orElse(""));
            JsonObject options =
                    Json.createObjectBuilder(proof).remove(PROOF_VALUE).build();
            return key.verifies(hashed(suite, unsecured, options, contexts), signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The 64 bytes that are signed: the digest of the proof's options, then that of the document. */
    private static byte[] hashed(Cryptosuite suite, JsonObject unsecured, JsonObject options, DocumentLoader contexts) {
        if (suite.form() == Cryptosuite.Form.RDFC) {
            JsonObject config = withContextOf(unsecured, options);
            return Sha256.joined(
                    digest(LinkedData.canonical(config, contexts)), digest(LinkedData.canonical(unsecured, contexts)));
        }
        return Sha256.joined(digest(Jcs.canonize(options)), digest(Jcs.canonize(asTheProofSawIt(unsecured, options))));
    }

    /** A context may have been added after the proof; what the proof saw must stand first (eddsa-jcs-2022, 3.3.2; ecdsa-jcs-2019 alike). */
    private static JsonObject asTheProofSawIt(JsonObject unsecured, JsonObject options) {
        if (!options.containsKey(CONTEXT)) {
            return unsecured;
        }
        List<JsonValue> seen = CredentialJson.values(options, CONTEXT);
        List<JsonValue> now = CredentialJson.values(unsecured, CONTEXT);
        if (now.size() < seen.size() || !now.subList(0, seen.size()).equals(seen)) {
            throw new IllegalArgumentException("the contexts of the document are not those of the proof");
        }
        return withContextOf(options, unsecured);
    }

    private static JsonObject withContextOf(JsonObject source, JsonObject target) {
        JsonValue context = source.get(CONTEXT);
        return context == null
                ? target
                : Json.createObjectBuilder(target).add(CONTEXT, context).build();
    }

    private static byte[] digest(String canonical) {
        return Sha256.of(canonical.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The answer about one proof.
     *
     * @param suite empty when the proof is of a suite we do not know
     * @param verificationMethod as the proof names it; empty text when it names none
     */
    public record ProofCheck(Optional<Cryptosuite> suite, String verificationMethod, Found found) {}

    /** Whether a proof holds. */
    public enum Found {
        HOLDS,
        BROKEN,
        KEY_UNKNOWN,
        SUITE_UNKNOWN
    }
}
