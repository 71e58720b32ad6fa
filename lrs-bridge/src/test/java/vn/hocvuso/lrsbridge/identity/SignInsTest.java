package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.identity.SignIns.Outcome;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.xapi.Sha256;

class SignInsTest {
    private static final SecretHash SECRET = SecretHash.ofPublished("đúng mật khẩu", new SecureRandom());

    private final TestDatabase database = TestDatabase.h2();
    private final AccountBook accounts =
            database.transactional(AccountBook.class, new JpaAccountBook(database.entities()));
    private final Movable clock = new Movable();
    private final SignIns signIns = new SignIns(accounts, clock);
    private final Person teacher = new Person(UUID.randomUUID(), "teacher", "Cô giáo Mẫu", Role.TEACHER);

    private static final class Movable extends Clock {
        private Instant now = Instant.parse("2026-11-23T08:00:00Z");

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

    @BeforeEach
    void add() {
        accounts.add(SignInAccount.made(teacher, SECRET, false));
    }

    private Outcome attempt(String name, String secret) {
        return signIns.attempt(name, secret, "192.0.2.1");
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            attempt("teacher", "sai");
        }
    }

    @Test
    void theRightPasswordLetsInAndNothingElseDoes() {
        assertThat(attempt("teacher", "đúng mật khẩu")).isInstanceOf(Outcome.In.class);
        assertThat(attempt("teacher", "sai")).isInstanceOf(Outcome.Wrong.class);
        assertThat(attempt("teacher", "")).isInstanceOf(Outcome.Wrong.class);
        assertThat(attempt("nobody", "đúng mật khẩu")).isInstanceOf(Outcome.Wrong.class);
    }

    @Test
    void afterFiveWrongOnesInARowNotEvenTheRightOneIsLookedAtForAQuarterOfAnHour() {
        fail(4);
        assertThat(attempt("teacher", "sai")).isInstanceOf(Outcome.Locked.class);
        assertThat(attempt("teacher", "đúng mật khẩu")).isInstanceOf(Outcome.Locked.class);

        clock.now = clock.now.plus(Duration.ofMinutes(15));
        assertThat(attempt("teacher", "đúng mật khẩu")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void theWaitGrowsWithEachTryThatFollows() {
        fail(5);
        clock.now = clock.now.plus(Duration.ofMinutes(15));
        assertThat(attempt("teacher", "sai")).isInstanceOf(Outcome.Locked.class);
        clock.now = clock.now.plus(Duration.ofMinutes(29));
        assertThat(attempt("teacher", "đúng mật khẩu")).isInstanceOf(Outcome.Locked.class);
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        assertThat(attempt("teacher", "đúng mật khẩu")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void whoGuessesKeepsNobodyElseOut() {
        fail(50);

        assertThat(signIns.attempt("teacher", "đúng mật khẩu", "192.0.2.7")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void whileANameIsGuessedAtEachSourceHasOneTry() {
        fail(5);

        assertThat(signIns.attempt("teacher", "sai", "192.0.2.8")).isInstanceOf(Outcome.Locked.class);
        assertThat(signIns.attempt("teacher", "đúng mật khẩu", "192.0.2.8")).isInstanceOf(Outcome.Locked.class);
    }

    @Test
    void aNameThatThereIsNotAnswersAsOneThatThereIs() {
        for (String source : List.of("192.0.2.1", "192.0.2.2", "192.0.2.1", "192.0.2.3")) {
            for (int time = 0; time < 7; time++) {
                assertThat(signIns.attempt("nobody", "sai", source))
                        .as("from %s, %d. time", source, time)
                        .hasSameClassAs(signIns.attempt("teacher", "sai", source));
            }
        }
    }

    @Test
    void theOwnPasswordCannotBeGuessedByAStolenSignIn() {
        SignInAccount account = accounts.signInAccount("teacher").orElseThrow();
        for (int time = 0; time < 5; time++) {
            assertThat(signIns.fault(account, "sai", "mật khẩu mới", "mật khẩu mới"))
                    .contains("password.wrong");
        }

        assertThat(signIns.fault(account, "đúng mật khẩu", "mật khẩu mới", "mật khẩu mới"))
                .contains("password.locked");
    }

    @Test
    void whatEverybodyTakesIsNoPassword() {
        SignInAccount account = accounts.signInAccount("teacher").orElseThrow();
        for (String common : List.of(
                "123456789012",
                "passwordpassword",
                "Password1234",
                "matkhau12345",
                "Mật khẩu 2026",
                "qwertyuiop123",
                "aaaaaaaaaaaaaa",
                "abababababab",
                "abcdefghijklm",
                "anhyeuem1990",
                "admin@123456")) {
            assertThat(signIns.fault(account, "đúng mật khẩu", common, common))
                    .as(common)
                    .contains("password.common");
        }
        for (String own : List.of("con mèo ngồi trên mái", "T7$kd92!qpLm", "mật khẩu mới")) {
            assertThat(signIns.fault(account, "đúng mật khẩu", own, own))
                    .as(own)
                    .isEmpty();
        }
    }

    @Test
    void aRightOneEndsTheRow() {
        fail(4);
        attempt("teacher", "đúng mật khẩu");
        fail(4);

        assertThat(attempt("teacher", "đúng mật khẩu")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void aClosedAccountLetsNobodyIn() {
        SignInAccount open = accounts.signInAccount("teacher").orElseThrow();
        accounts.replace(open, open.closed(true));

        assertThat(attempt("teacher", "đúng mật khẩu")).isInstanceOf(Outcome.Wrong.class);
    }

    @Test
    void whoComesByOpenIdHasNoPasswordAtAll() {
        Person officer = new Person(UUID.randomUUID(), "officer", "Cán bộ Mẫu", Role.OFFICER);
        accounts.add(SignInAccount.made(officer, SignInAccount.NONE, false));

        assertThat(attempt("officer", "none")).isInstanceOf(Outcome.Wrong.class);
        assertThat(attempt("officer", "nobody")).isInstanceOf(Outcome.Wrong.class);
    }

    @Test
    void aNewPasswordIsLongNewAndTypedTwice() {
        SignInAccount account = accounts.signInAccount("teacher").orElseThrow();

        assertThat(signIns.fault(account, "sai", "mật khẩu mới", "mật khẩu mới"))
                .contains("password.wrong");
        assertThat(signIns.fault(account, "đúng mật khẩu", "ngắn", "ngắn")).contains("password.length");
        assertThat(signIns.fault(account, "đúng mật khẩu", "đúng mật khẩu", "đúng mật khẩu"))
                .contains("password.same");
        assertThat(signIns.fault(account, "đúng mật khẩu", "mật khẩu mới", "mật khẩu mớ"))
                .contains("password.again");
        assertThat(signIns.fault(account, "đúng mật khẩu", "mật khẩu mới", "mật khẩu mới"))
                .isEmpty();
    }

    @Test
    void aChangedPasswordEndsTheOtherSignInsAndTheDemandToChangeIt() {
        SignInAccount made = accounts.signInAccount("teacher").orElseThrow();
        accounts.replace(made, made.with(SECRET, true));
        String here = signIns.token(teacher);
        String elsewhere = signIns.token(teacher);

        signIns.change(accounts.signInAccount("teacher").orElseThrow(), "mật khẩu mới", Sha256.of(here));

        Optional<SignInAccount> still = accounts.signedIn(Sha256.of(here), clock.now);
        assertThat(still.orElseThrow().mustChange()).isFalse();
        assertThat(accounts.signedIn(Sha256.of(elsewhere), clock.now)).isEmpty();
        assertThat(attempt("teacher", "mật khẩu mới")).isInstanceOf(Outcome.In.class);
        assertThat(attempt("teacher", "đúng mật khẩu")).isInstanceOf(Outcome.Wrong.class);
    }
}
