package vn.hocvuso.lrsbridge.verifying;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Check;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Outcome;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Question;

/**
 * Whether a credential was revoked (Bitstring Status List 1.0). A revocation is for good, so an old list that tells it
 * is believed; that there was none is believed of a fresh list only.
 */
record StatusCheck(Sources sources, Instant now) {

    /** By what the credential says of its status. */
    Check of(JsonObject credential) {
        return CredentialJson.object(credential, "credentialStatus")
                .flatMap(entry -> at(credential, entry))
                .orElse(Question.STATUS.answer(Outcome.UNKNOWN));
    }

    private Optional<Check> at(JsonObject credential, JsonObject entry) {
        try {
            String address = CredentialJson.text(entry, "statusListCredential").orElse("");
            int index = Integer.parseInt(
                    CredentialJson.text(entry, "statusListIndex").orElse(""));
            return Optional.of(of(CredentialShape.issuer(credential), address, index));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** By a place in the list at an address. */
    Check of(String issuer, String address, int index) {
        try {
            return sources.statusList(URI.create(address))
                    .filter(list -> speaksFor(issuer, list, address))
                    .flatMap(list -> answer(list, index))
                    .orElse(Question.STATUS.answer(Outcome.UNKNOWN));
        } catch (IllegalArgumentException e) {
            return Question.STATUS.answer(Outcome.UNKNOWN);
        }
    }

    private Optional<Check> answer(JsonObject list, int index) {
        Optional<Boolean> revoked = CredentialJson.object(list, "credentialSubject")
                .flatMap(subject -> CredentialJson.text(subject, "encodedList"))
                .map(encoded -> StatusList.parse(encoded).revoked(index));
        boolean fresh = CredentialShape.validity(list, now) == Outcome.PASSED;
        return revoked.map(yes -> {
            if (yes) {
                return Question.STATUS.answer(Outcome.FAILED);
            }
            return fresh ? Question.STATUS.answer(Outcome.PASSED) : unknownSince(list);
        });
    }

    private static Check unknownSince(JsonObject list) {
        Check unknown = Question.STATUS.answer(Outcome.UNKNOWN);
        return CredentialJson.text(list, "validUntil")
                .map(until -> unknown.with(
                        "Danh sách gần nhất có hiệu lực đến " + until + ", lúc đó giấy chưa bị thu hồi.",
                        "The latest list was good until " + until + "; then it had not been revoked."))
                .orElse(unknown);
    }

    /** A list counts when the issuer of the credential signed it, for this address and purpose. */
    private boolean speaksFor(String issuer, JsonObject list, String address) {
        IssuerVoice voice = IssuerVoice.of(list, sources::didDocument);
        return CredentialShape.issuer(list).equals(issuer)
                && CredentialJson.text(list, "id").filter(address::equals).isPresent()
                && CredentialJson.object(list, "credentialSubject")
                        .flatMap(subject -> CredentialJson.text(subject, "statusPurpose"))
                        .filter("revocation"::equals)
                        .isPresent()
                && voice.signed(Cryptosuite.EDDSA_RDFC_2022) == Outcome.PASSED
                && voice.signed(Cryptosuite.EDDSA_JCS_2022) == Outcome.PASSED;
    }
}
