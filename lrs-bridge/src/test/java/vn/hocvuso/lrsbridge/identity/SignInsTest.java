package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.identity.SignIns.Outcome;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.web.TriedInVain;
import vn.hocvuso.lrsbridge.xapi.Sha256;

class SignInsTest {
    private static final SecretHash SECRET = SecretHash.ofPublished("đúng mật khẩu", new SecureRandom());

    private final TestDatabase database = TestDatabase.h2();
    private final AccountBook accounts =
            database.transactional(AccountBook.class, new JpaAccountBook(database.entities()));
    private final Movable clock = new Movable();
    private final RunningSignIns running = new RunningSignIns(accounts, clock);
    private final Set<UUID> withSecondFactor = new HashSet<>();
    private final SignIns signIns = new SignIns(accounts, new Factors(), running, new SlowHashes(), clock);
    private final Person teacher = new Person(UUID.randomUUID(), "teacher", "Cô giáo Mẫu", Role.TEACHER);

    /** Demanded of nobody, set up by whom the test says. */
    private final class Factors implements SecondFactors {
        @Override
        public boolean isSetUpBy(UUID person) {
            return withSecondFactor.contains(person);
        }

        @Override
        public boolean isMissedBy(SignInAccount account) {
            return false;
        }

        @Override
        public Set<UUID> setUpBy() {
            return withSecondFactor;
        }
    }

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

    /** Signs in whole; answers what the browser is known by then. */
    private String signIn() {
        Outcome.In in = (Outcome.In) attempt("teacher", "đúng mật khẩu");
        return signIns.letIn(in.account(), "192.0.2.1");
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
        signIn();
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
    void aNewPasswordHasAtMost128Characters() {
        SignInAccount account = accounts.signInAccount("teacher").orElseThrow();
        String longest = Sha256.of("một").hex() + Sha256.of("hai").hex();

        assertThat(signIns.fault(account, "đúng mật khẩu", longest, longest)).isEmpty();
        assertThat(signIns.fault(account, "đúng mật khẩu", longest + "a", longest + "a"))
                .contains("password.length");
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
        String here = signIn();
        String elsewhere = signIn();

        signIns.change(accounts.signInAccount("teacher").orElseThrow(), "mật khẩu mới", here);

        Optional<SignInAccount> still =
                accounts.signedIn(Sha256.of(here), clock.now).map(AccountBook.InUse::account);
        assertThat(still.orElseThrow().mustChange()).isFalse();
        assertThat(accounts.signedIn(Sha256.of(elsewhere), clock.now)).isEmpty();
        assertThat(attempt("teacher", "mật khẩu mới")).isInstanceOf(Outcome.In.class);
        assertThat(attempt("teacher", "đúng mật khẩu")).isInstanceOf(Outcome.Wrong.class);
    }

    private Outcome code(String halfway, boolean right) {
        return signIns.attemptCode(
                halfway, accounts.signInAccount("teacher").orElseThrow(), "192.0.2.1", person -> right);
    }

    @Test
    void whoHasASecondFactorIsHalfwayInByTheirPasswordAndInByTheirCode() {
        withSecondFactor.add(teacher.id());
        assertThat(attempt("teacher", "đúng mật khẩu")).isInstanceOf(Outcome.Halfway.class);
        String halfway = running.beginHalfway(teacher, "192.0.2.1");
        assertThat(running.signedIn(halfway)).as("nobody is signed in by it").isEmpty();
        assertThat(running.halfway(halfway).map(SignInAccount::person)).contains(teacher);
        assertThat(running.of(teacher.id())).isEmpty();

        assertThat(code(halfway, true)).isInstanceOf(Outcome.In.class);
        assertThat(running.halfway(halfway)).as("it counts once").isEmpty();
    }

    @Test
    void theMomentForTheCodeIsOverAfterFiveMinutes() {
        String halfway = running.beginHalfway(teacher, "192.0.2.1");
        clock.now = clock.now.plus(Duration.ofMinutes(5));

        assertThat(running.halfway(halfway)).isEmpty();
    }

    @Test
    void whatBeginsHalfwayEndsWithTheOthersAndWithTheAccount() {
        String halfway = running.beginHalfway(teacher, "192.0.2.1");
        SignInAccount open = accounts.signInAccount("teacher").orElseThrow();
        accounts.replace(open, open.closed(true));
        assertThat(running.halfway(halfway)).isEmpty();

        SignInAccount closed = accounts.signInAccount("teacher").orElseThrow();
        accounts.replace(closed, closed.closed(false));
        assertThat(running.halfway(halfway)).isPresent();
        running.endAll(teacher.id());
        assertThat(running.halfway(halfway)).isEmpty();
    }

    @Test
    void aRightPasswordGivesNoFurtherTriesOfCodes() {
        withSecondFactor.add(teacher.id());
        int looked = 0;
        for (int round = 0; round < 10; round++) {
            if (attempt("teacher", "đúng mật khẩu") instanceof Outcome.Halfway
                    && code(running.beginHalfway(teacher, "192.0.2.1"), false) instanceof Outcome.Wrong) {
                looked++;
            }
        }

        assertThat(looked).as("codes that were looked at, among them the last").isLessThan(SignInAccount.TRIES);
    }

    @Test
    void theOwnerIsToldOfWhatWasTriedInVainUntilTheyKnow() {
        fail(3);
        attempt("nobody", "sai");
        signIn();

        TriedInVain tried = accounts.signInAccount("teacher").orElseThrow().tried();
        assertThat(tried).isEqualTo(new TriedInVain(3, clock.now, "192.0.2.1"));

        signIns.forgetTriedInVain(teacher.id());
        assertThat(accounts.signInAccount("teacher").orElseThrow().tried().count())
                .isZero();
    }

    @Test
    void aSignInThatIsNotUsedEndsAfterHalfAnHourAndOneThatIsUsedAtTheEndOfTheDay() {
        String unused = signIn();
        String used = signIn();
        Instant begun = clock.now;
        while (clock.now.isBefore(begun.plus(SignIns.LASTS).minus(Duration.ofMinutes(20)))) {
            clock.now = clock.now.plus(Duration.ofMinutes(20));
            assertThat(running.signedIn(used)).isPresent();
        }

        assertThat(running.signedIn(unused)).isEmpty();
        assertThat(running.of(teacher.id())).hasSize(1);

        clock.now = begun.plus(SignIns.LASTS);
        assertThat(running.signedIn(used)).isEmpty();
    }

    @Test
    void aSignInThatIsUsedAgainWithinHalfAnHourGoesOn() {
        String token = signIn();

        clock.now = clock.now.plus(SignIns.LASTS_UNUSED);
        assertThat(running.signedIn(token)).isPresent();

        clock.now = clock.now.plus(SignIns.LASTS_UNUSED).plus(RunningSignIn.NOTED_EVERY);
        assertThat(running.signedIn(token)).isEmpty();
    }
}
