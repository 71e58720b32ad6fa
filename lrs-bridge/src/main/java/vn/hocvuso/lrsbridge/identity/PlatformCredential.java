package vn.hocvuso.lrsbridge.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;

/**
 * A platform's credential as administrators see it: without its secret.
 *
 * @param name the user of Basic authentication
 * @param scopes what it may do
 * @param terms how its statements are taken
 * @param label how people call the platform
 * @param moments what happened to it when
 */
public record PlatformCredential(
        UUID id,
        String name,
        Set<Permission> scopes,
        Caller.Platform terms,
        String label,
        PlatformKind kind,
        Moments moments) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a credential that anybody can read should not be able to do. */
    private static final Set<Permission> TOO_MUCH_IN_THE_OPEN = Set.of(
            Permission.READ_STATEMENTS, Permission.READ_ALL, Permission.ALL, Permission.DEFINE, Permission.PROFILE);

    /**
     * What happened when.
     *
     * @param secretSince when the current secret was made
     * @param previousUntil until when the secret before it is taken
     * @param lastUsed to the minute
     */
    public record Moments(
            Instant created,
            Instant secretSince,
            Optional<Instant> previousUntil,
            Optional<Instant> lastUsed,
            Optional<Instant> revoked) {}

    static PlatformCredential of(Credential credential) {
        Credential.About about = credential.about();
        return new PlatformCredential(
                credential.id(),
                credential.name(),
                credential.permissions(),
                credential.platform(),
                about.label(),
                about.kind(),
                new Moments(
                        about.created(),
                        credential.secrets().since(),
                        credential.secrets().previous().map(Credential.Expiring::until),
                        about.lastUsed(),
                        about.revoked()));
    }

    /** The platform's own address, as its authority names it; empty where that has no account. */
    public String home() {
        try {
            return JSON.readTree(terms.authority())
                    .path("account")
                    .path("homePage")
                    .asText();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("an authority is an Agent as JSON: " + terms.authority(), broken);
        }
    }

    /** Whether it ended. */
    public boolean isRevoked() {
        return moments.revoked().isPresent();
    }

    /** Whether pages carry it, so that every reader of a page can take it out of there. */
    public boolean isInTheOpen() {
        return !terms.origins().isEmpty() || kind.carriesKeyInTheOpen();
    }

    /** Whether a reader who takes it out of a page could read or change what is not theirs. */
    public boolean opensTooMuch() {
        return isInTheOpen() && scopes.stream().anyMatch(TOO_MUCH_IN_THE_OPEN::contains);
    }
}
