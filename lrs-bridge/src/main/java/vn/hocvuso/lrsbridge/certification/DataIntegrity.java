package vn.hocvuso.lrsbridge.certification;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Adds and checks Data Integrity proofs (VC Data Integrity 1.0; EdDSA Cryptosuites 1.0). */
@SuppressWarnings("DoNotCallSuggester")
final class DataIntegrity {
    private DataIntegrity() {}

    /**
     * The document with a proof set: one proof of each suite, each over the document alone.
     *
     * @throws IllegalArgumentException when the document would lose something on JSON-LD expansion
     */
    static JsonObject sign(JsonObject unsecured, CredentialSigner signer, Instant created) {
        throw new UnsupportedOperationException(unsecured + signer.verificationMethod() + created);
    }

    /** What was found out about each proof, in its order. {@code keys} gives the key of a verification method. */
    static List<ProofCheck> verify(JsonObject secured, Function<String, Optional<Multikey>> keys) {
        throw new UnsupportedOperationException(secured + "" + keys);
    }

    /**
     * The answer about one proof.
     *
     * @param suite empty when the proof is of a suite we do not know
     * @param verificationMethod as the proof names it; empty text when it names none
     */
    record ProofCheck(Optional<Cryptosuite> suite, String verificationMethod, Found found) {}

    /** Whether a proof holds. */
    enum Found {
        HOLDS,
        BROKEN,
        KEY_UNKNOWN,
        SUITE_UNKNOWN
    }
}
