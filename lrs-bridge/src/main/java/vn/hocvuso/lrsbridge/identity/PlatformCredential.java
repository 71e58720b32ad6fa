package vn.hocvuso.lrsbridge.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.xapi.Authority;

/**
 * A platform's credential as administrators see it: without its secret.
 *
 * @param name the user of Basic authentication
 * @param scopes what it may do
 * @param terms how its statements are taken
 * @param reach of whose learners, and of which activities, it may tell
 * @param granted what of that an administrator added to the learners of its platform
 * @param label how people call the platform
 * @param moments what happened to it when
 */
public record PlatformCredential(
        UUID id,
        String name,
        Set<Permission> scopes,
        Caller.Platform terms,
        Reach reach,
        Reach granted,
        String label,
        PlatformKind kind,
        Moments moments) {
    /** What a credential that anybody can read should not be able to do. */
    private static final Set<Permission> TOO_MUCH_IN_THE_OPEN = Set.of(
            Permission.READ_STATEMENTS,
            Permission.READ_ALL,
            Permission.ALL,
            Permission.DEFINE,
            Permission.PROFILE,
            Permission.VOID_OTHERS);

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
                credential.reach(),
                credential.granted(),
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
        return Authority.homePage(terms.authority());
    }

    /** Whether it ended. */
    public boolean isRevoked() {
        return moments.revoked().isPresent();
    }

    /** Whether pages carry it, so that every reader of a page can take it out of there. */
    public boolean isInTheOpen() {
        return terms.strength() == Strength.OPEN;
    }

    /** Whether a reader who takes it out of a page could read or change what is not theirs. */
    public boolean opensTooMuch() {
        return isInTheOpen()
                && scopes.stream()
                        // cmi5 content reads the preferences of its learner (cmi5 section 11)
                        .filter(one -> one != Permission.PROFILE || kind != PlatformKind.CMI5)
                        .anyMatch(TOO_MUCH_IN_THE_OPEN::contains);
    }
}
