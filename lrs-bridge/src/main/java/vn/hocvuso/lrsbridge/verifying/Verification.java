package vn.hocvuso.lrsbridge.verifying;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Outcome;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Question;

/**
 * Checks a credential and says for each check what was found. What cannot be found out is said to be unknown, never
 * passed.
 *
 * @param didDocuments the DID document of a DID, or nothing when it cannot be had
 * @param statusLists the signed status list at an address, or nothing when it cannot be had
 */
public record Verification(
        Function<String, Optional<JsonObject>> didDocuments,
        Function<URI, Optional<JsonObject>> statusLists,
        Clock clock) {

    /** Checks the bytes of a file or an upload. Never throws for what is in them. */
    public VerificationReport verify(byte[] credential) {
        try {
            return verify(CredentialJson.parse(credential));
        } catch (IllegalArgumentException e) {
            return new VerificationReport(List.of(Question.WELL_FORMED.answer(Outcome.FAILED)));
        }
    }

    /** Checks a credential that was read already. */
    public VerificationReport verify(JsonObject credential) {
        if (!CredentialShape.holds(credential)) {
            return new VerificationReport(List.of(Question.WELL_FORMED.answer(Outcome.FAILED)));
        }
        IssuerVoice issuer = IssuerVoice.of(credential, didDocuments);
        return new VerificationReport(List.of(
                Question.WELL_FORMED.answer(Outcome.PASSED),
                Question.ISSUER_KEY.answer(issuer.known()),
                Question.SIGNATURE_RDFC.answer(issuer.signed(Cryptosuite.EDDSA_RDFC_2022)),
                Question.SIGNATURE_JCS.answer(issuer.signed(Cryptosuite.EDDSA_JCS_2022)),
                Question.VALIDITY_PERIOD.answer(CredentialShape.validity(credential, clock.instant())),
                Question.STATUS.answer(status(credential))));
    }

    private Outcome status(JsonObject credential) {
        return CredentialJson.object(credential, "credentialStatus")
                .map(entry -> status(credential, entry))
                .orElse(Outcome.UNKNOWN);
    }

    private Outcome status(JsonObject credential, JsonObject entry) {
        try {
            String list = CredentialJson.text(entry, "statusListCredential").orElse("");
            int index = Integer.parseInt(
                    CredentialJson.text(entry, "statusListIndex").orElse(""));
            return statusLists
                    .apply(URI.create(list))
                    .filter(found -> speaksFor(credential, found, list))
                    .flatMap(found -> CredentialJson.object(found, "credentialSubject"))
                    .flatMap(subject -> CredentialJson.text(subject, "encodedList"))
                    .map(encoded -> StatusList.parse(encoded).revoked(index) ? Outcome.FAILED : Outcome.PASSED)
                    .orElse(Outcome.UNKNOWN);
        } catch (IllegalArgumentException e) {
            return Outcome.UNKNOWN;
        }
    }

    /** A list counts when the issuer of the credential signed it, for this address and purpose, and it is fresh. */
    private boolean speaksFor(JsonObject credential, JsonObject list, String address) {
        IssuerVoice voice = IssuerVoice.of(list, didDocuments);
        return CredentialShape.issuer(list).equals(CredentialShape.issuer(credential))
                && CredentialJson.text(list, "id").filter(address::equals).isPresent()
                && CredentialJson.object(list, "credentialSubject")
                        .flatMap(subject -> CredentialJson.text(subject, "statusPurpose"))
                        .filter("revocation"::equals)
                        .isPresent()
                && CredentialShape.validity(list, clock.instant()) == Outcome.PASSED
                && voice.signed(Cryptosuite.EDDSA_RDFC_2022) == Outcome.PASSED
                && voice.signed(Cryptosuite.EDDSA_JCS_2022) == Outcome.PASSED;
    }
}
