package vn.hocvuso.lrsbridge.verifying;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Outcome;

/** What a verifiable credential must look like before its signatures are worth checking (VCDM 2.0, section 4). */
public final class CredentialShape {
    /** Each proof costs a canonicalization; ours carry two. */
    private static final int MOST_PROOFS = 8;

    private CredentialShape() {}

    /** Whether it is a credential of VCDM 2.0 whose every member has a meaning in contexts that we know. */
    public static boolean holds(JsonObject credential) {
        boolean shaped = startsWithTheBaseContext(credential)
                && CredentialJson.values(credential, "type").stream().anyMatch(is("VerifiableCredential"))
                && !issuer(credential).isEmpty()
                && CredentialJson.object(credential, "credentialSubject").isPresent()
                && !CredentialJson.values(credential, "proof").isEmpty()
                && CredentialJson.values(credential, "proof").size() <= MOST_PROOFS;
        return shaped && isLossless(credential);
    }

    private static boolean startsWithTheBaseContext(JsonObject credential) {
        return CredentialJson.values(credential, "@context").stream()
                .findFirst()
                .filter(is(Contexts.CREDENTIALS))
                .isPresent();
    }

    private static boolean isLossless(JsonObject credential) {
        try {
            LinkedData.canonical(
                    Json.createObjectBuilder(credential).remove("proof").build(), Contexts.BUNDLED);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Predicate<JsonValue> is(String expected) {
        return value -> value instanceof JsonString text && text.getString().equals(expected);
    }

    /** The issuer's id; an empty text when there is none. */
    public static String issuer(JsonObject credential) {
        return CredentialJson.object(credential, "issuer")
                .flatMap(issuer -> CredentialJson.text(issuer, "id"))
                .or(() -> CredentialJson.text(credential, "issuer"))
                .orElse("");
    }

    /** Whether this moment lies between validFrom and validUntil; without a validFrom nothing is known. */
    public static Outcome validity(JsonObject credential, Instant now) {
        try {
            Optional<Instant> from = time(credential, "validFrom");
            Optional<Instant> until = time(credential, "validUntil");
            if (from.filter(now::isBefore).isPresent()
                    || until.filter(now::isAfter).isPresent()) {
                return Outcome.FAILED;
            }
            return from.isPresent() ? Outcome.PASSED : Outcome.UNKNOWN;
        } catch (DateTimeException e) {
            return Outcome.FAILED;
        }
    }

    /**
     * The end of validity, when there is one.
     *
     * @throws DateTimeException when it is no time
     */
    public static Optional<Instant> until(JsonObject credential) {
        return time(credential, "validUntil");
    }

    private static Optional<Instant> time(JsonObject credential, String member) {
        return CredentialJson.text(credential, member)
                .map(text -> OffsetDateTime.parse(text).toInstant());
    }
}
