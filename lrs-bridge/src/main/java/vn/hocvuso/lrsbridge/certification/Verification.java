package vn.hocvuso.lrsbridge.certification;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks a credential, whoever issued it, and says for each check what was found.
 *
 * @param didDocuments the DID document of a DID, or nothing when it cannot be had
 * @param statusLists the signed status list at an address, or nothing when it cannot be had
 */
@SuppressWarnings("DoNotCallSuggester")
record Verification(
        Function<String, Optional<JsonObject>> didDocuments,
        Function<URI, Optional<JsonObject>> statusLists,
        Clock clock) {

    /** Checks the bytes of a file or an upload. Never throws for what is in them. */
    VerificationReport verify(byte[] credential) {
        throw new UnsupportedOperationException("" + credential.length);
    }

    /** Checks a credential that was read already. */
    VerificationReport verify(JsonObject credential) {
        throw new UnsupportedOperationException(credential.toString());
    }
}
