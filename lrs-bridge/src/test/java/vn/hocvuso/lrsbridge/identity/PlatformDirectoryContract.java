package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.auditing.JpaAuditLog;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.testing.FiredEvents;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** What every directory of platforms does. */
abstract class PlatformDirectoryContract {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Caller ADMIN =
            new Caller(UUID.randomUUID(), "Quản trị viên", Set.of(Permission.ADMINISTER), Optional.empty());

    private static final BridgeSettings SETTINGS =
            new BridgeSettings(URI.create("https://lrs.example.vn"), Path.of("."), false, Optional.empty());

    private final TestDatabase database = database();
    private final AccountBook accounts =
            database.transactional(AccountBook.class, new JpaAccountBook(database.entities()));
    private final AuditLog log = database.transactional(AuditLog.class, new JpaAuditLog(database.entities()));
    private final FiredEvents<ReachChanged> changed = new FiredEvents<>();
    private final PlatformDirectory platforms = database.transactional(
            PlatformDirectory.class,
            new PlatformKeys(accounts, log, changed, SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC)));

    abstract TestDatabase database();

    private static PlatformTerms moodle() {
        return new PlatformTerms(
                " Moodle \"Hoài Đức\" ",
                PlatformKind.MOODLE,
                Set.of(Permission.WRITE_STATEMENTS, Permission.STATE),
                "https://moodle.example.vn",
                "1.0.3",
                true,
                true,
                Set.of("https://h5p.example.vn"));
    }

    private boolean isTaken(String name, String secret, Instant when) {
        return accounts.credential(name)
                .filter(found -> found.secrets().mayBe(when, hash -> hash.matches(secret)))
                .isPresent();
    }

    private static void isRefused(Refusal refusal, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal())
                .isEqualTo(refusal));
    }

    @Test
    void whatIsMadeIsFoundOnItsTermsAndItsSecretIsRightAndLongAndNeverTold() {
        PlatformDirectory.Issued issued = platforms.make(moodle(), ADMIN);

        PlatformCredential found = platforms.find(issued.credential().id()).orElseThrow();
        assertThat(found).isEqualTo(issued.credential());
        assertThat(found.name()).matches("moodle-[0-9a-f]{8}");
        assertThat(found.label()).isEqualTo("Moodle \"Hoài Đức\"");
        assertThat(found.scopes()).containsExactlyInAnyOrder(Permission.WRITE_STATEMENTS, Permission.STATE);
        assertThat(found.terms().authority())
                .isEqualTo("{\"objectType\":\"Agent\",\"name\":\"Moodle \\\"Hoài Đức\\\"\","
                        + "\"account\":{\"homePage\":\"https://moodle.example.vn\",\"name\":\"" + found.name()
                        + "\"}}");
        assertThat(found.terms().lenient()).isTrue();
        assertThat(found.terms().contentKeys()).isTrue();
        assertThat(found.moments().created()).isEqualTo(NOW);
        assertThat(isTaken(found.name(), issued.secret(), NOW)).isTrue();
        assertThat(isTaken(found.name(), issued.secret() + "x", NOW)).isFalse();
        assertThat(issued.secret()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(issued.toString()).doesNotContain(issued.secret());
        assertThat(platforms.caller(found.id()).orElseThrow().may(Permission.STATE))
                .isTrue();
        assertThat(platforms.all()).containsExactly(found);
    }

    @Test
    void aRotatedSecretStandsBesideTheOldOneForTheGraceThatWasGiven() {
        PlatformDirectory.Issued first = platforms.make(moodle(), ADMIN);
        String name = first.credential().name();

        PlatformDirectory.Issued second = platforms.rotate(first.credential().id(), Duration.ofHours(24), ADMIN);

        assertThat(isTaken(name, second.secret(), NOW)).isTrue();
        assertThat(isTaken(name, first.secret(), NOW.plus(Duration.ofHours(23))))
                .isTrue();
        assertThat(isTaken(name, first.secret(), NOW.plus(Duration.ofHours(24))))
                .isFalse();
        assertThat(second.credential().moments().previousUntil()).contains(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void aSecretThatIsRotatedWithoutGraceEndsAtOnce() {
        PlatformDirectory.Issued first = platforms.make(moodle(), ADMIN);

        PlatformDirectory.Issued second = platforms.rotate(first.credential().id(), Duration.ZERO, ADMIN);

        assertThat(isTaken(first.credential().name(), first.secret(), NOW)).isFalse();
        assertThat(isTaken(first.credential().name(), second.secret(), NOW)).isTrue();
    }

    @Test
    void aRevokedCredentialStaysVisibleAndCanBeNeitherUsedNorRotatedNorRevokedAgain() {
        PlatformDirectory.Issued issued = platforms.make(moodle(), ADMIN);
        UUID id = issued.credential().id();

        platforms.revoke(id, ADMIN);

        assertThat(isTaken(issued.credential().name(), issued.secret(), NOW)).isFalse();
        assertThat(platforms.find(id).orElseThrow().moments().revoked()).contains(NOW);
        isRefused(Refusal.CREDENTIAL_REVOKED, () -> platforms.rotate(id, Duration.ZERO, ADMIN));
        isRefused(Refusal.CREDENTIAL_REVOKED, () -> platforms.revoke(id, ADMIN));
        isRefused(Refusal.NOT_FOUND, () -> platforms.revoke(UUID.randomUUID(), ADMIN));
    }

    @Test
    void aCredentialOnOtherTermsKeepsItsNameKindAndSecret() {
        PlatformDirectory.Issued issued = platforms.make(moodle(), ADMIN);
        UUID id = issued.credential().id();

        PlatformCredential changed = platforms.change(
                id,
                new PlatformTerms(
                        "Moodle mới",
                        PlatformKind.OTHER,
                        Set.of(Permission.WRITE_STATEMENTS),
                        "https://moi.example.vn",
                        "2.0.0",
                        false,
                        false,
                        Set.of()),
                ADMIN);

        assertThat(platforms.find(id)).contains(changed);
        assertThat(changed.name()).isEqualTo(issued.credential().name());
        assertThat(changed.kind()).isEqualTo(PlatformKind.MOODLE);
        assertThat(changed.home()).isEqualTo("https://moi.example.vn");
        assertThat(changed.scopes()).containsExactly(Permission.WRITE_STATEMENTS);
        assertThat(changed.terms().lenient()).isFalse();
        assertThat(changed.terms().origins()).isEmpty();
        assertThat(isTaken(changed.name(), issued.secret(), NOW)).isTrue();
        platforms.revoke(id, ADMIN);
        isRefused(Refusal.CREDENTIAL_REVOKED, () -> platforms.change(id, moodle(), ADMIN));
    }

    @Test
    void everyChangeIsInTheAuditLogAndNothingElseIs() {
        UUID id = platforms.make(moodle(), ADMIN).credential().id();
        platforms.change(id, moodle(), ADMIN);
        platforms.rotate(id, Duration.ZERO, ADMIN);
        platforms.revoke(id, ADMIN);
        isRefused(Refusal.CREDENTIAL_REVOKED, () -> platforms.revoke(id, ADMIN));

        assertThat(log.from(0, 10))
                .extracting(AuditEntry::kind)
                .containsExactly(
                        AuditEntry.Kind.PLATFORM_KEY_MADE,
                        AuditEntry.Kind.PLATFORM_KEY_CHANGED,
                        AuditEntry.Kind.PLATFORM_KEY_ROTATED,
                        AuditEntry.Kind.PLATFORM_KEY_REVOKED);
    }

    @Test
    void aKeyInTheOpenIsSeenAndWhatItOpensTooMuch() {
        PlatformTerms narrow = new PlatformTerms(
                "H5P",
                PlatformKind.H5P,
                Set.of(Permission.WRITE_STATEMENTS, Permission.READ_OWN_STATEMENTS, Permission.STATE),
                "https://h5p.example.vn",
                "1.0.3",
                true,
                false,
                Set.of());
        PlatformTerms wide = new PlatformTerms(
                "Trang",
                PlatformKind.OTHER,
                Set.of(Permission.READ_ALL),
                "https://x.example.vn",
                "2.0.0",
                false,
                false,
                Set.of("*"));

        PlatformCredential open = platforms.make(narrow, ADMIN).credential();
        PlatformCredential tooOpen = platforms.make(wide, ADMIN).credential();
        PlatformCredential closed = platforms
                .make(
                        new PlatformTerms(
                                "Máy chủ",
                                PlatformKind.OTHER,
                                Set.of(Permission.ALL),
                                "https://y.example.vn",
                                "2.0.0",
                                false,
                                false,
                                Set.of()),
                        ADMIN)
                .credential();

        assertThat(open.isInTheOpen()).isTrue();
        assertThat(open.opensTooMuch()).isFalse();
        assertThat(tooOpen.opensTooMuch()).isTrue();
        assertThat(closed.isInTheOpen()).isFalse();
        assertThat(closed.opensTooMuch()).isFalse();
    }

    @Test
    void noKeyTellsOfTheAccountsUnderWhichPeopleRecordHere() {
        UUID id = platforms.make(moodle(), ADMIN).credential().id();
        LearnerHome ours = new LearnerHome("https://lrs.example.vn/people/");
        PlatformTerms posing = new PlatformTerms(
                "Nền tảng",
                PlatformKind.OTHER,
                Set.of(Permission.WRITE_STATEMENTS),
                "https://LRS.example.vn:443/people",
                "1.0.3",
                false,
                false,
                Set.of());

        isRefused(Refusal.INVALID_PLATFORM, () -> platforms.allow(id, ours, ADMIN));
        isRefused(Refusal.INVALID_PLATFORM, () -> platforms.grant(id, new Reach(Set.of(ours), Set.of()), ADMIN));
        isRefused(Refusal.INVALID_PLATFORM, () -> platforms.make(posing, ADMIN));
        isRefused(Refusal.INVALID_PLATFORM, () -> platforms.change(id, posing, ADMIN));
        assertThat(platforms.find(id).orElseThrow().reach().covers(ours)).isFalse();
        assertThat(platforms.all()).hasSize(1);
    }

    private static final LearnerHome ELSEWHERE = new LearnerHome("https://elsewhere.example.vn");

    @Test
    void aKeyTellsOfItsPlatformsLearnersUntilAnAdministratorLetsItTellOfMore() {
        UUID id = platforms.make(moodle(), ADMIN).credential().id();
        PlatformCredential made = platforms.find(id).orElseThrow();
        assertThat(made.reach().learnerTexts()).containsExactly("@moodle.example.vn", "https://moodle.example.vn");
        assertThat(made.granted()).isEqualTo(Reach.NOBODY);
        assertThat(changed.fired()).isEmpty();

        platforms.allow(id, ELSEWHERE, ADMIN);

        PlatformCredential allowed = platforms.find(id).orElseThrow();
        assertThat(allowed.reach().covers(ELSEWHERE)).isTrue();
        assertThat(allowed.granted().learners()).containsExactly(ELSEWHERE);
        assertThat(new JpaReaches(database.entities()).of(Set.of(id, UUID.randomUUID())))
                .isEqualTo(Map.of(id, allowed.reach()));
        assertThat(changed.fired()).containsExactly(new ReachChanged(id));
        assertThat(log.from(0, 10))
                .extracting(AuditEntry::kind)
                .containsExactly(AuditEntry.Kind.PLATFORM_KEY_MADE, AuditEntry.Kind.PLATFORM_REACH_CHANGED);
    }

    @Test
    void aGrantReplacesTheOneBeforeAndAnotherAddressOfThePlatformChangesTheReachToo() {
        UUID id = platforms.make(moodle(), ADMIN).credential().id();
        platforms.allow(id, ELSEWHERE, ADMIN);

        platforms.grant(id, new Reach(Set.of(LearnerHome.HASHED), Set.of("https://moodle.example.vn/mod/")), ADMIN);
        Reach reach = platforms.find(id).orElseThrow().reach();
        assertThat(reach.covers(ELSEWHERE)).isFalse();
        assertThat(reach.covers(LearnerHome.HASHED)).isTrue();
        assertThat(reach.covers("https://moodle.example.vn/course/1")).isFalse();

        PlatformTerms moved = new PlatformTerms(
                "Moodle",
                PlatformKind.MOODLE,
                moodle().scopes(),
                ELSEWHERE.text(),
                "1.0.3",
                true,
                true,
                moodle().origins());
        platforms.change(id, moved, ADMIN);
        platforms.change(id, moved, ADMIN);

        assertThat(platforms.find(id).orElseThrow().reach().covers(ELSEWHERE)).isTrue();
        assertThat(changed.fired()).hasSize(3);
    }

    @Test
    void ofTwoWhoAllowSomethingAtTheSameMomentNeitherIsLost() throws Exception {
        UUID id = platforms.make(moodle(), ADMIN).credential().id();
        List<Callable<PlatformCredential>> both = IntStream.range(0, 8)
                .mapToObj(number -> new LearnerHome("https://lms" + number + ".example.vn"))
                .<Callable<PlatformCredential>>map(home -> () -> platforms.allow(id, home, ADMIN))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (Future<PlatformCredential> one : threads.invokeAll(both)) {
            one.get();
        }
        threads.shutdown();

        assertThat(platforms.find(id).orElseThrow().granted().learners()).hasSize(8);
    }

    @ParameterizedTest
    @EnumSource
    void howFarAKeyIsBelievedFollowsFromItsKindAndFromThePagesThatCarryIt(PlatformKind kind) {
        boolean carried = Set.of(PlatformKind.H5P, PlatformKind.ARTICULATE, PlatformKind.CMI5)
                .contains(kind);
        for (Set<String> origins : List.of(Set.<String>of(), Set.of("https://h5p.example.vn"))) {
            PlatformTerms terms = new PlatformTerms(
                    "Nền tảng",
                    kind,
                    Set.of(Permission.WRITE_STATEMENTS),
                    "https://x.example.vn",
                    "1.0.3",
                    false,
                    false,
                    origins);
            boolean open = carried || !origins.isEmpty();
            Set<Permission> more = Set.of(Permission.WRITE_STATEMENTS, Permission.VOID_OTHERS);

            assertThat(platforms.make(terms, ADMIN).credential().terms().strength())
                    .isEqualTo(open ? Strength.OPEN : Strength.PLATFORM);
            assertThat(PlatformTerms.mayBeGiven(more, kind, origins)).isEqualTo(!open);
        }
    }
}
