package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.TriedInVain;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/** What every book of accounts does. */
abstract class AccountBookContract {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final SecretHash SECRET = SecretHash.of("bí mật", new SecureRandom());
    private static final Sha256 TOKEN = Sha256.of("token");

    private final TestDatabase database = database();
    private final AccountBook accounts =
            database.transactional(AccountBook.class, new JpaAccountBook(database.entities()));

    abstract TestDatabase database();

    private Person added(String name) {
        Person person = new Person(UUID.randomUUID(), name, "Cô giáo Mẫu", Role.TEACHER);
        accounts.add(SignInAccount.made(person, SECRET, false));
        return person;
    }

    /** For a minute. */
    private void signIn(Sha256 token, Person person) {
        accounts.signIn(new RunningSignIn(token, person.id(), NOW, NOW, "192.0.2.1", NOW.plusSeconds(60), false));
    }

    @Test
    void aPlatformsKeyIsFoundByItsNameAsItWasAdded() {
        Credential lms = credential("lms", Permission.WRITE_STATEMENTS, Permission.READ_OWN_STATEMENTS);
        accounts.add(lms);

        assertThat(accounts.credential("lms")).contains(lms);
        assertThat(accounts.credential("LMS")).isEmpty();
        assertThat(accounts.credential("other")).isEmpty();
    }

    private static Credential credential(String name, Permission first, Permission... more) {
        return new Credential(
                UUID.randomUUID(),
                name,
                new Credential.Secrets(SECRET, NOW, Optional.empty()),
                EnumSet.of(first, more),
                new Caller.Platform(
                        "{\"mbox\":\"mailto:lms@example.vn\"}",
                        "1.0.3",
                        true,
                        true,
                        Set.of("https://lms.example.vn", "https://h5p.example.vn"),
                        Strength.OPEN),
                SettableReaches.reach("https://elsewhere.example.vn", "@truong.edu.vn"),
                Credential.About.made("Moodle của trường", PlatformKind.MOODLE, NOW));
    }

    @Test
    void aRevokedKeyIsNotFoundByItsNameAndStaysInTheListWithItsMoment() {
        Credential lms = credential("lms", Permission.WRITE_STATEMENTS);
        accounts.add(lms);

        accounts.revoke(lms.id(), NOW.plusSeconds(1));
        accounts.revoke(lms.id(), NOW.plusSeconds(2));

        assertThat(accounts.credential("lms")).isEmpty();
        assertThat(accounts.credential(lms.id()).orElseThrow().about().revoked())
                .contains(NOW.plusSeconds(1));
        assertThat(accounts.credentials()).hasSize(1);
    }

    @Test
    void aRotatedKeyIsKeptWithItsOldSecretUntilThatEnds() {
        Credential lms = credential("lms", Permission.WRITE_STATEMENTS);
        accounts.add(lms);
        SecretHash next = SecretHash.of("mới", new SecureRandom());

        accounts.replace(lms.rotated(next, NOW.plusSeconds(5), Duration.ofSeconds(60)));

        Credential.Secrets kept = accounts.credential("lms").orElseThrow().secrets();
        assertThat(kept.mayBe(NOW.plusSeconds(64), hash -> hash.equals(SECRET))).isTrue();
        assertThat(kept.mayBe(NOW.plusSeconds(65), hash -> hash.equals(SECRET))).isFalse();
        assertThat(kept.mayBe(NOW.plusSeconds(65), hash -> hash.equals(next))).isTrue();
        assertThat(kept.since()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void theLastUseOfAKeyNeverGoesBack() {
        Credential lms = credential("lms", Permission.WRITE_STATEMENTS);
        accounts.add(lms);
        assertThat(accounts.credential("lms").orElseThrow().about().lastUsed()).isEmpty();

        accounts.used(lms.id(), NOW.plusSeconds(60));
        accounts.used(lms.id(), NOW);

        assertThat(accounts.credential("lms").orElseThrow().about().lastUsed()).contains(NOW.plusSeconds(60));
    }

    @Test
    void aPersonIsFoundByNameAndId() {
        assertThat(accounts.isEmpty()).isTrue();
        Person teacher = added("teacher");

        assertThat(accounts.isEmpty()).isFalse();
        assertThat(accounts.person("teacher")).contains(teacher);
        assertThat(accounts.person(teacher.id())).contains(teacher);
        assertThat(accounts.signInAccount("teacher").orElseThrow().secret()).isEqualTo(SECRET);
        assertThat(accounts.signInAccount("nobody")).isEmpty();
        assertThat(accounts.person(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aNameBelongsToOne() {
        added("teacher");
        accounts.add(credential("lms", Permission.WRITE_STATEMENTS));

        assertThatThrownBy(() -> added("teacher")).isInstanceOf(PersistenceException.class);
        assertThatThrownBy(() -> accounts.add(credential("lms", Permission.READ_STATEMENTS)))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void aSignInLastsUntilTheMomentItExpires() {
        Person teacher = added("teacher");
        signIn(TOKEN, teacher);

        assertThat(accounts.signedIn(TOKEN, NOW).map(inUse -> inUse.account().person()))
                .contains(teacher);
        assertThat(accounts.signedIn(TOKEN, NOW.plusSeconds(59))
                        .map(inUse -> inUse.account().person()))
                .contains(teacher);
        assertThat(accounts.signedIn(TOKEN, NOW.plusSeconds(60))).isEmpty();
        assertThat(accounts.signedIn(Sha256.of("another token"), NOW)).isEmpty();
    }

    @Test
    void whoSignsOutIsForgottenAndNobodyElse() {
        Person teacher = added("teacher");
        Sha256 elsewhere = Sha256.of("elsewhere");
        signIn(TOKEN, teacher);
        signIn(elsewhere, teacher);

        accounts.signOut(TOKEN);
        accounts.signOut(TOKEN);

        assertThat(accounts.signedIn(TOKEN, NOW)).isEmpty();
        assertThat(accounts.signedIn(elsewhere, NOW)
                        .map(inUse -> inUse.account().person()))
                .contains(teacher);
    }

    @Test
    void whatBecomesOfASignInAccountIsKept() {
        Person teacher = added("teacher");
        SignInAccount before = accounts.signInAccount(teacher.id()).orElseThrow();
        SignInAccount after = before.with(new SignInAccount.Tries(3, NOW)).boundTo("https://op.example.vn abc");

        assertThat(accounts.replace(before, after)).isTrue();

        assertThat(accounts.signInAccount("teacher")).contains(after);
        assertThat(accounts.withSubject("https://op.example.vn abc")).contains(after);
        assertThat(accounts.withSubject("https://op.example.vn other")).isEmpty();
        assertThat(accounts.signInAccounts()).containsExactly(after);
    }

    @Test
    void triesAreCountedOneAfterTheOtherHoweverManyComeAtOnce() throws InterruptedException {
        Person teacher = added("teacher");
        List<Thread> nodes = Stream.generate(() -> new Thread(() -> accounts.countTry("teacher", NOW)))
                .limit(4)
                .toList();

        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join();
        }

        assertThat(accounts.signInAccount("teacher").orElseThrow().tries().failures())
                .isEqualTo(4);
        accounts.countTry("teacher", NOW);
        assertThat(accounts.signInAccount("teacher").orElseThrow().isLocked(NOW))
                .isTrue();
        accounts.forgetTries(teacher.id());
        assertThat(accounts.signInAccount("teacher").orElseThrow().tries()).isEqualTo(SignInAccount.Tries.CLEAN);
        assertThat(accounts.countTry("nobody", NOW)).isEmpty();
    }

    @Test
    void aLockedAccountIsNotLockedForLongerByFurtherTries() {
        added("teacher");
        for (int time = 0; time < SignInAccount.TRIES; time++) {
            accounts.countTry("teacher", NOW);
        }
        SignInAccount locked = accounts.signInAccount("teacher").orElseThrow();

        assertThat(accounts.countTry("teacher", NOW.plusSeconds(60))).contains(new AccountBook.Tried(locked, locked));

        assertThat(accounts.signInAccount("teacher")).contains(locked);
    }

    private void close(String name) {
        SignInAccount open = accounts.signInAccount(name).orElseThrow();
        assertThat(accounts.replace(open, open.closed(true))).isTrue();
    }

    @Test
    void aTryIsAnsweredWithTheAccountBeforeAndAfterIt() {
        added("teacher");

        AccountBook.Tried tried = accounts.countTry("teacher", NOW).orElseThrow();

        assertThat(tried.before().tries()).isEqualTo(SignInAccount.Tries.CLEAN);
        assertThat(accounts.signInAccount("teacher")).contains(tried.after());
        assertThat(tried.after().tries().failures()).isEqualTo(1);
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileIsNotWrittenOver() {
        added("teacher");
        SignInAccount seen = accounts.signInAccount("teacher").orElseThrow();
        close("teacher");

        assertThat(accounts.replace(seen, seen.boundTo("https://op.example.vn abc")))
                .isFalse();

        assertThat(accounts.signInAccount("teacher")).contains(seen.closed(true));
    }

    @Test
    void wrongPasswordsThatWereCountedMeanwhileStayCountedAndStopNobody() {
        added("teacher");
        SignInAccount seen = accounts.signInAccount("teacher").orElseThrow();
        accounts.countTry("teacher", NOW);

        assertThat(accounts.replace(seen, seen.closed(true))).isTrue();

        SignInAccount now = accounts.signInAccount("teacher").orElseThrow();
        assertThat(now.closed()).isTrue();
        assertThat(now.tries().failures()).isEqualTo(1);
    }

    @Test
    void ofTwoWhoChangeAnAccountAtTheSameMomentOneIsTold() throws InterruptedException {
        added("teacher");
        SignInAccount seen = accounts.signInAccount("teacher").orElseThrow();
        List<Boolean> kept = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
        List<Thread> administrators = Stream.of("a", "b", "c", "d")
                .map(subject -> new Thread(() -> kept.add(accounts.replace(seen, seen.boundTo(subject)))))
                .toList();

        administrators.forEach(Thread::start);
        for (Thread one : administrators) {
            one.join();
        }

        assertThat(kept).containsExactlyInAnyOrder(true, false, false, false);
    }

    @Test
    void aTryThatIsCountedLeavesWhatAnAdministratorChanges() {
        added("teacher");
        close("teacher");

        accounts.countTry("teacher", NOW);

        assertThat(accounts.signInAccount("teacher").orElseThrow().closed()).isTrue();
    }

    @Test
    void whoeverIsClosedIsSignedInNoMore() {
        Person teacher = added("teacher");
        signIn(TOKEN, teacher);

        close("teacher");

        assertThat(accounts.signedIn(TOKEN, NOW)).isEmpty();
    }

    @Test
    void allSignInsOfAPersonEndButTheOneThatIsSpared() {
        Person teacher = added("teacher");
        Sha256 elsewhere = Sha256.of("elsewhere");
        signIn(TOKEN, teacher);
        signIn(elsewhere, teacher);

        accounts.signOutAll(teacher.id(), Optional.of(TOKEN));
        assertThat(accounts.signedIn(TOKEN, NOW)).isPresent();
        assertThat(accounts.signedIn(elsewhere, NOW)).isEmpty();

        accounts.signOutAll(teacher.id(), Optional.empty());
        assertThat(accounts.signedIn(TOKEN, NOW)).isEmpty();
    }

    @Test
    void theSignInsOfAPersonAreToldTheLastSeenFirst() {
        Person teacher = added("teacher");
        Person other = added("other");
        Sha256 elsewhere = Sha256.of("elsewhere");
        signIn(TOKEN, teacher);
        signIn(elsewhere, teacher);
        signIn(Sha256.of("of another"), other);

        accounts.seen(TOKEN, NOW.plusSeconds(30));
        accounts.seen(TOKEN, NOW.plusSeconds(20));

        assertThat(accounts.running(teacher.id(), NOW.plusSeconds(30)))
                .containsExactly(
                        new RunningSignIn(
                                TOKEN, teacher.id(), NOW, NOW.plusSeconds(30), "192.0.2.1", NOW.plusSeconds(60), false),
                        new RunningSignIn(elsewhere, teacher.id(), NOW, NOW, "192.0.2.1", NOW.plusSeconds(60), false));
        assertThat(accounts.running(teacher.id(), NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void aSignInThatIsHalfwaySignsNobodyInAndAWholeOneIsNotHalfway() {
        Person teacher = added("teacher");
        accounts.signIn(RunningSignIn.begunHalfway(TOKEN, teacher.id(), NOW, "192.0.2.1"));

        assertThat(accounts.signedIn(TOKEN, NOW)).isEmpty();
        assertThat(accounts.running(teacher.id(), NOW)).isEmpty();
        assertThat(accounts.halfway(TOKEN, NOW).map(SignInAccount::person)).contains(teacher);
        assertThat(accounts.halfway(TOKEN, NOW.plus(SignIns.HALFWAY_LASTS))).isEmpty();

        Sha256 whole = Sha256.of("whole");
        signIn(whole, teacher);
        assertThat(accounts.halfway(whole, NOW)).isEmpty();
    }

    @Test
    void whatHasExpiredIsForgottenWithTheNextSignInOfThePerson() throws Exception {
        Person teacher = added("teacher");
        signIn(TOKEN, teacher);

        accounts.signIn(RunningSignIn.begun(Sha256.of("later"), teacher.id(), NOW.plusSeconds(60), "a".repeat(300)));

        List<?> addresses = database.inTransaction(() -> database.entities()
                .createNativeQuery("select address from sign_in")
                .getResultList());
        assertThat(addresses)
                .as("an address no longer than its column")
                .singleElement()
                .isEqualTo("a".repeat(200));
    }

    @Test
    void whatWasTriedInVainIsCountedUntilThePersonKnows() {
        Person teacher = added("teacher");
        accounts.triedInVain("teacher", NOW, "192.0.2.1");
        accounts.triedInVain("teacher", NOW.plusSeconds(5), "192.0.2.2");
        accounts.triedInVain("nobody", NOW.plusSeconds(9), "192.0.2.3");

        assertThat(accounts.signInAccount("teacher").orElseThrow().tried())
                .isEqualTo(new TriedInVain(2, NOW.plusSeconds(5), "192.0.2.2"));

        accounts.forgetTriedInVain(teacher.id());

        assertThat(accounts.signInAccount("teacher").orElseThrow().tried().count())
                .isZero();
    }

    @Test
    void whatWasTriedInVainIsNoChangeThatAnAdministratorIsToldOf() {
        added("teacher");
        SignInAccount seen = accounts.signInAccount("teacher").orElseThrow();
        accounts.triedInVain("teacher", NOW, "192.0.2.1");

        assertThat(accounts.replace(seen, seen.closed(true))).isTrue();
        assertThat(accounts.signInAccount("teacher").orElseThrow().tried().count())
                .isEqualTo(1);
    }
}
