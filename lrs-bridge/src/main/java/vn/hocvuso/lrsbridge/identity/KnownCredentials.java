package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Credentials that called a moment ago, so that a busy platform costs the database one query in a while and not one a
 * request. A credential that was revoked or changed on any node is seen here when that while is over.
 */
@Singleton
class KnownCredentials {
    /** How long a credential is believed; revocation is promised within a second. */
    static final Duration BELIEVED = Duration.ofMillis(500);

    /** To what precision we know when a credential was last used. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final int MOST = 10_000;

    private final AccountBook accounts;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    @Inject
    KnownCredentials(AccountBook accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    private record Known(Credential credential, Instant until) {}

    /** The credential with this name, unless it was revoked. */
    Optional<Credential> named(String name) {
        Instant now = clock.instant();
        Known before = known.get(name);
        return before != null && before.until().isAfter(now) ? Optional.of(before.credential()) : read(name, now);
    }

    private Optional<Credential> read(String name, Instant now) {
        Optional<Credential> found = accounts.credential(name);
        if (known.size() >= MOST) {
            known.clear();
        }
        found.ifPresentOrElse(
                credential -> known.put(name, new Known(credential, now.plus(BELIEVED))), () -> known.remove(name));
        return found;
    }

    /** Notes that it was used, once a while. */
    void used(Credential credential) {
        Instant now = clock.instant();
        boolean noted = credential
                .about()
                .lastUsed()
                .filter(last -> last.plus(NOTED_EVERY).isAfter(now))
                .isPresent();
        if (!noted) {
            accounts.used(credential.id(), now);
            known.remove(credential.name());
        }
    }
}
