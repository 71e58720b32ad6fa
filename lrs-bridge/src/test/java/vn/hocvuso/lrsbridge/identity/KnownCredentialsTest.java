package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;

/** What a credential costs that calls often, and how soon it is no longer believed. */
class KnownCredentialsTest {
    private final List<String> asked = new ArrayList<>();
    private final MovableClock clock = new MovableClock();
    private final TestDatabase database = TestDatabase.h2();
    private final AccountBook accounts =
            counting(database.transactional(AccountBook.class, new JpaAccountBook(database.entities())));
    private final KnownCredentials known = new KnownCredentials(accounts, clock);

    private AccountBook counting(AccountBook book) {
        return (AccountBook) Proxy.newProxyInstance(
                AccountBook.class.getClassLoader(), new Class<?>[] {AccountBook.class}, (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    return method.invoke(book, arguments);
                });
    }

    private Credential added() {
        Credential lms = new Credential(
                UUID.randomUUID(),
                "lms",
                new Credential.Secrets(
                        SecretHash.ofPublished("bí mật", new SecureRandom()), clock.now, Optional.empty()),
                Set.of(Permission.ALL),
                Caller.Platform.strict("{\"mbox\":\"mailto:lms@example.vn\"}", "1.0.3", Strength.PLATFORM),
                Reach.NOBODY,
                Credential.About.made("LMS", PlatformKind.OTHER, clock.now));
        accounts.add(lms);
        asked.clear();
        return lms;
    }

    @Test
    void aBusyCredentialIsReadOnceInAWhileAndItsUseNotedOnceAMinute() {
        added();

        IntStream.range(0, 1000).forEach(request -> known.named("lms").ifPresent(known::used));

        assertThat(asked).containsExactly("credential", "used", "credential");
    }

    @Test
    void aRevokedCredentialIsGoneWithinASecondThoughAnotherNodeRevokedIt() {
        Credential lms = added();
        assertThat(known.named("lms")).isPresent();
        accounts.revoke(lms.id(), clock.now);

        clock.now = clock.now.plus(Duration.ofSeconds(1));

        assertThat(known.named("lms")).isEmpty();
    }

    @Test
    void anUnknownNameIsNotRemembered() {
        assertThat(known.named("nobody")).isEmpty();
        assertThat(known.named("nobody")).isEmpty();

        assertThat(asked).containsExactly("credential", "credential");
    }

    @Test
    void secretsAreHashedOnceWhetherRightOrWrongAndForgottenWhenThereAreTooMany() {
        KnownSecrets secrets = new KnownSecrets(new SlowHashes());
        SecretHash slow = SecretHash.of("bí mật", new SecureRandom());
        assertThat(secrets.matches(slow, "bí mật")).isTrue();
        assertThat(secrets.matches(slow, "sai")).isFalse();

        long before = System.nanoTime();
        for (int request = 0; request < 1000; request++) {
            assertThat(secrets.matches(slow, "bí mật")).isTrue();
            assertThat(secrets.matches(slow, "sai")).isFalse();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .as("two thousand slow hashes would take minutes")
                .isLessThan(Duration.ofSeconds(20));

        SecretHash quick = SecretHash.ofPublished("bí mật", new SecureRandom());
        IntStream.range(0, KnownSecrets.MOST + 10).forEach(wrong -> secrets.matches(quick, "sai " + wrong));
        assertThat(secrets.matches(slow, "bí mật")).isTrue();
    }

    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-11-24T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
