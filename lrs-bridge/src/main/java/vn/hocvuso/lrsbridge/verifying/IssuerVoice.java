package vn.hocvuso.lrsbridge.verifying;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.hocvuso.lrsbridge.verifying.DataIntegrity.Found;
import vn.hocvuso.lrsbridge.verifying.DataIntegrity.ProofCheck;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Outcome;

/**
 * What the issuer's own DID document says about the proofs of one credential.
 *
 * @param reached whether the document could be had and is the issuer's
 */
public record IssuerVoice(boolean reached, List<ProofCheck> proofs) {

    public static IssuerVoice of(JsonObject credential, Function<String, Optional<JsonObject>> didDocuments) {
        String issuer = CredentialShape.issuer(credential);
        Optional<JsonObject> document = didDocuments.apply(issuer).filter(found -> CredentialJson.text(found, "id")
                .filter(issuer::equals)
                .isPresent());
        return new IssuerVoice(document.isPresent(), DataIntegrity.verify(credential, method -> document.filter(
                        found -> method.startsWith(issuer + "#"))
                .flatMap(found -> DidDocument.assertionKey(found, method))));
    }

    /** Whether every proof names a key that the issuer lets vouch. */
    public Outcome known() {
        if (!reached) {
            return Outcome.UNKNOWN;
        }
        boolean all = proofs.stream().noneMatch(proof -> proof.found() == Found.KEY_UNKNOWN);
        return all && !proofs.isEmpty() ? Outcome.PASSED : Outcome.FAILED;
    }

    /**
     * Whether a proof of this suite's form, by whatever kind of key, is there and holds. A certificate of ours carries
     * both forms: one missing is a fault.
     */
    public Outcome signed(Cryptosuite suite) {
        List<Found> found = proofs.stream()
                .filter(proof -> proof.suite()
                        .filter(named -> named.form() == suite.form())
                        .isPresent())
                .map(ProofCheck::found)
                .toList();
        if (found.isEmpty() || found.contains(Found.BROKEN)) {
            return Outcome.FAILED;
        }
        return found.stream().allMatch(Found.HOLDS::equals) ? Outcome.PASSED : Outcome.UNKNOWN;
    }
}
