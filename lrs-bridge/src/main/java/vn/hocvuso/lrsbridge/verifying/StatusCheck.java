package vn.hocvuso.lrsbridge.verifying;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Check;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Outcome;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Question;

/**
 * Whether a credential was revoked (Bitstring Status List 1.0). A revocation is for good, so an old list that tells it
 * is believed; that there was none is believed of a fresh list only.
 */
final class StatusCheck {
    private final Sources sources;
    private final Clock clock;

    /** Lists that were checked, by issuer and address; ten thousand certificates share one. */
    private final Map<String, Optional<KnownList>> known = new ConcurrentHashMap<>();

    StatusCheck(Sources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** A list that the issuer signed; its end counts when it is asked. */
    private record KnownList(JsonObject list, StatusList places) {}

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
            return known.computeIfAbsent(issuer + " " + address, any -> list(issuer, address))
                    .map(list -> answer(list, index))
                    .orElse(Question.STATUS.answer(Outcome.UNKNOWN));
        } catch (IllegalArgumentException e) {
            return Question.STATUS.answer(Outcome.UNKNOWN);
        }
    }

    private Optional<KnownList> list(String issuer, String address) {
        return sources.statusList(URI.create(address))
                .filter(list -> speaksFor(issuer, list, address))
                .flatMap(list -> CredentialJson.object(list, "credentialSubject")
                        .flatMap(subject -> CredentialJson.text(subject, "encodedList"))
                        .map(encoded -> new KnownList(list, StatusList.parse(encoded))));
    }

    private Check answer(KnownList known, int index) {
        if (known.places().revoked(index)) {
            return Question.STATUS.answer(Outcome.FAILED);
        }
        boolean fresh = CredentialShape.validity(known.list(), clock.instant()) == Outcome.PASSED;
        return fresh ? Question.STATUS.answer(Outcome.PASSED) : unknownSince(known.list());
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
