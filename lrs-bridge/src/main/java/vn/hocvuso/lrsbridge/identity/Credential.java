package vn.hocvuso.lrsbridge.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.xapi.Authority;

/**
 * The key of a learning platform.
 *
 * @param name the key's name, the user of Basic authentication
 * @param secrets what it proves itself by
 * @param permissions its xAPI scopes
 * @param platform how its statements are taken
 * @param granted of whose learners it may tell besides those of its platform, and of which activities
 * @param about what people know of it
 */
record Credential(
        UUID id,
        String name,
        Secrets secrets,
        Set<Permission> permissions,
        Caller.Platform platform,
        Reach granted,
        About about) {

    Credential {
        permissions = permissions.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(permissions));
    }

    /**
     * The secret, and the one before it for as long as it is still taken.
     *
     * @param since when the current one was made
     */
    record Secrets(SecretHash current, Instant since, Optional<Expiring> previous) {
        /** Which of them may be right at a moment. */
        boolean mayBe(Instant now, Predicate<SecretHash> matches) {
            return matches.test(current)
                    || previous.filter(old -> old.until().isAfter(now))
                            .map(Expiring::hash)
                            .filter(matches)
                            .isPresent();
        }

        /** Another secret from now on; the current one is taken for a while yet. */
        Secrets rotated(SecretHash next, Instant now, Duration grace) {
            return new Secrets(next, now, Optional.of(new Expiring(current, now.plus(grace))));
        }
    }

    /** A secret that is about to end. */
    record Expiring(SecretHash hash, Instant until) {}

    /**
     * What people know of it.
     *
     * @param label how people call the platform
     * @param created when it was made
     * @param lastUsed when it last called, to the minute; empty where it never did
     * @param revoked when it ended; empty while it is good
     */
    record About(
            String label, PlatformKind kind, Instant created, Optional<Instant> lastUsed, Optional<Instant> revoked) {
        static About made(String label, PlatformKind kind, Instant now) {
            return new About(label, kind, now, Optional.empty(), Optional.empty());
        }
    }

    Caller caller() {
        return new Caller(id, name, permissions, Optional.of(platform));
    }

    boolean isRevoked() {
        return about.revoked().isPresent();
    }

    /** The same key on other terms. */
    Credential on(Set<Permission> scopes, Caller.Platform terms, String label) {
        return new Credential(
                id,
                name,
                secrets,
                scopes,
                terms,
                granted,
                new About(label, about.kind(), about.created(), about.lastUsed(), about.revoked()));
    }

    Credential rotated(SecretHash next, Instant now, Duration grace) {
        return new Credential(id, name, secrets.rotated(next, now, grace), permissions, platform, granted, about);
    }

    /** The same key with another grant. */
    Credential granting(Reach other) {
        return new Credential(id, name, secrets, permissions, platform, other, about);
    }

    /** Of whose learners, and of which activities, it may tell. */
    Reach reach() {
        String home = Authority.homePage(platform.authority());
        return home.isEmpty() ? granted : Reach.ofPlatform(home).and(granted);
    }
}
