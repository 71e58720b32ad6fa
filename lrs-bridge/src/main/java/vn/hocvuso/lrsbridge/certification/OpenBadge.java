package vn.hocvuso.lrsbridge.certification;

import jakarta.json.JsonObject;

/** Writes a certificate as an Open Badges 3.0 OpenBadgeCredential, not yet signed. */
@SuppressWarnings("DoNotCallSuggester")
final class OpenBadge {
    private OpenBadge() {}

    /** The unsecured credential of these facts (OB 3.0 section B.1.2; VCDM 2.0 section 4). */
    static JsonObject unsecured(CredentialFacts facts) {
        throw new UnsupportedOperationException(facts.toString());
    }

    /** The credential with both proofs: what is stored, served and attached. */
    static JsonObject issue(CredentialFacts facts, CredentialSigner signer, java.time.Instant created) {
        return DataIntegrity.sign(unsecured(facts), signer, created);
    }
}
