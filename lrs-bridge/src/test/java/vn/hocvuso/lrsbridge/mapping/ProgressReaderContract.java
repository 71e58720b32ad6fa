package vn.hocvuso.lrsbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.coursepackages.curriculum.ShippedCurricula;
import vn.hocvuso.lrsbridge.auditing.JpaAuditLog;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.HomesMet;
import vn.hocvuso.lrsbridge.identity.JpaCitizenDirectory;
import vn.hocvuso.lrsbridge.identity.JpaHomesMet;
import vn.hocvuso.lrsbridge.identity.JpaLinkCodes;
import vn.hocvuso.lrsbridge.identity.JpaPlatformAccounts;
import vn.hocvuso.lrsbridge.identity.LearnerHome;
import vn.hocvuso.lrsbridge.identity.PlatformAccounts;
import vn.hocvuso.lrsbridge.identity.SettableReaches;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.JpaPlanBook;
import vn.hocvuso.lrsbridge.plan.JpaVerbBook;
import vn.hocvuso.lrsbridge.plan.PlanBook;
import vn.hocvuso.lrsbridge.plan.VerbBook;
import vn.hocvuso.lrsbridge.plan.VerbMeaning;
import vn.hocvuso.lrsbridge.statements.ArrivingStatements;
import vn.hocvuso.lrsbridge.testing.Statements;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** Statements are read on, each once, whatever happens in between. */
abstract class ProgressReaderContract {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    private static final String WHEN = "2026-11-20T01:02:03Z";
    private static final Ifi AN = Ifi.account(Statements.LMS, "an");

    private final TestDatabase database = database();
    private final ArrivingStatements arriving = new ArrivingStatements(database, CLOCK);
    private final CitizenDirectory citizens =
            database.transactional(CitizenDirectory.class, new JpaCitizenDirectory(database.entities()));
    private final SettableReaches reaches = SettableReaches.covering(AN);
    private final EvidenceBook evidence =
            database.transactional(EvidenceBook.class, new JpaEvidenceBook(database.entities(), reaches));
    private final PlanBook plans = database.transactional(
            PlanBook.class, new JpaPlanBook(database.entities(), new JpaAuditLog(database.entities())));
    private final VerbBook verbs = database.transactional(
            VerbBook.class, new JpaVerbBook(database.entities(), new JpaAuditLog(database.entities()), CLOCK));
    private final Reading reading = new Reading(database, arriving.feed(), plans, citizens, reaches);

    abstract TestDatabase database();

    @BeforeEach
    void importThePlan() throws Exception {
        try (InputStream xml = ShippedCurricula.HOAI_DUC_2026.open()) {
            plans.add(xml.readAllBytes());
        }
        plans.addRules(rules("courses", "http://lms.example.vn/"));
    }

    private static byte[] rules(String id, String prefix) {
        return """
                <mapping-rules xmlns="urn:vn:hocvuso:curriculum:1" for-curriculum="hoai-duc-2026" for-version="1">
                  <rule id="%s">
                    <activity match="prefix" value="%s"/>
                    <result counts="passed"/>
                    <competency ref="KNHS"/>
                    <provenance kind="adopted-by-commune">Quyết định mẫu.</provenance>
                  </rule>
                </mapping-rules>""".formatted(id, prefix).getBytes(StandardCharsets.UTF_8);
    }

    private static String passed(UUID id, String learner) {
        return Statements.openEdx(id, learner, Statements.PASSED, WHEN);
    }

    private static List<String> passes(int count) {
        return Stream.generate(() -> passed(UUID.randomUUID(), "an"))
                .limit(count)
                .toList();
    }

    private UUID newCitizen() {
        UUID id = UUID.randomUUID();
        citizens.enrol(new Citizen(id, "Nguyễn Mẫu An", 2016, Set.of("hoc-sinh")));
        return id;
    }

    private UUID ownerOfAn() {
        UUID citizen = newCitizen();
        citizens.link(AN, citizen, "test", CLOCK.instant());
        return citizen;
    }

    @Test
    void everyStatementIsReadOnceBatchByBatch() throws Exception {
        UUID citizen = ownerOfAn();
        int all = ProgressReader.BATCH + 1;
        arriving.arrive(passes(all));

        assertThat(reading.statements()).isEqualTo(ProgressReader.BATCH);
        assertThat(reading.statements()).isEqualTo(1);
        assertThat(reading.statements()).isZero();

        assertThat(evidence.about(List.of(AN))).hasSize(all);
        assertThat(evidence.takeChanged(10)).containsExactly(citizen);
    }

    @Test
    void aCrashAfterABatchReadsItAgainWithoutDoublingAnything() throws Exception {
        UUID citizen = ownerOfAn();
        arriving.arrive(passes(3));

        assertThatThrownBy(() -> database.inTransaction(() -> {
                    assertThat(reading.statements()).isEqualTo(3);
                    throw new IllegalStateException("the process dies here");
                }))
                .hasMessage("the process dies here");
        assertThat(evidence.about(List.of(AN))).isEmpty();
        assertThat(evidence.hasChanged()).isFalse();

        assertThat(reading.statements()).isEqualTo(3);
        assertThat(evidence.about(List.of(AN))).hasSize(3);
        assertThat(evidence.takeChanged(10)).containsExactly(citizen);
        assertThat(reading.statements()).isZero();
    }

    @Test
    // a lock that is wanted anyhow would be waited for
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whereThereIsNothingToReadNothingIsLocked() throws Exception {
        ownerOfAn();
        arriving.arrive(passes(1));
        reading.everything();

        database.whileAnotherLocks("reader_position", () -> {
            assertThat(reading.statements()).isZero();
            assertThat(reading.links()).isZero();
            return null;
        });
    }

    @Test
    void newRulesAreAppliedToWhatWasReadBefore() throws Exception {
        arriving.arrive(passes(2));
        reading.everything();

        plans.addRules(rules("more", Statements.COURSE));
        reading.everything();

        assertThat(evidence.about(List.of(AN)))
                .extracting(Evidence::rule)
                .containsExactlyInAnyOrder("courses", "courses", "more", "more");
    }

    private static final String OWN_VERB = "http://lms.example.vn/verbs/dat";
    private static final Caller OFFICER =
            new Caller(UUID.randomUUID(), "Cán bộ Mẫu", Set.of(Permission.CERTIFY), Optional.empty());

    private static String inOwnWords(UUID id) {
        return passed(id, "an").replace(Statements.PASSED, OWN_VERB);
    }

    private Progress.State state(UUID citizen) {
        return new LearnerProgress(citizens, evidence)
                .of(citizen, new Curriculum.Id("hoai-duc-2026", "1"))
                .state("KNHS");
    }

    @Test
    void whatAnOfficerDecidesOfAVerbHoldsForWhatWasReadBeforeAndIsTakenBackLikewise() throws Exception {
        UUID citizen = ownerOfAn();
        arriving.arrive(List.of(inOwnWords(UUID.randomUUID())));
        reading.everything();
        assertThat(state(citizen)).isEqualTo(Progress.State.NOTHING);
        assertThat(uncounted()).containsExactly(tuple(OWN_VERB, 1L));

        verbs.decide(OWN_VERB, Optional.of(VerbMeaning.PASSED), "vì nền tảng báo vậy", OFFICER);
        reading.everything();
        assertThat(state(citizen)).isEqualTo(Progress.State.ACHIEVED);
        assertThat(uncounted()).isEmpty();
        assertThat(evidence.about(List.of(AN)))
                .singleElement()
                .extracting(Evidence::read)
                .isEqualTo(new Evidence.Read(OWN_VERB, 1, Curriculum.Attempts.BEST));
        evidence.takeChanged(10);

        verbs.decide(OWN_VERB, Optional.empty(), "nhầm", OFFICER);
        reading.everything();
        assertThat(state(citizen)).isEqualTo(Progress.State.NOTHING);
        assertThat(evidence.about(List.of(AN)))
                .singleElement()
                .extracting(Evidence::validity)
                .isEqualTo(Evidence.Validity.NOT_MEANT);
        assertThat(evidence.takeChanged(10))
                .as("who is concerned is looked at again")
                .containsExactly(citizen);

        verbs.decide(OWN_VERB, Optional.of(VerbMeaning.COMPLETED), "đúng ra là vậy", OFFICER);
        reading.everything();
        assertThat(state(citizen)).as("the rule counts who has passed").isEqualTo(Progress.State.IN_PROGRESS);
    }

    private List<Tuple> uncounted() {
        return new JpaUncountedVerbs(database.entities())
                .met(10).stream()
                        .map(one -> tuple(one.verb(), one.statements()))
                        .toList();
    }

    @Test
    void verbsThatCountForNothingAreToldWhereARuleMeansTheirActivityAndAnOfficerMaySayWhatTheyMean() throws Exception {
        String elsewhere =
                inOwnWords(UUID.randomUUID()).replace(Statements.COURSE, "http://elsewhere.example.vn/course");
        String ofAdl = passed(UUID.randomUUID(), "an")
                .replace(Statements.PASSED, "http://adlnet.gov/expapi/verbs/experienced");
        String tooLong = passed(UUID.randomUUID(), "an").replace(Statements.PASSED, OWN_VERB + "x".repeat(2000));
        arriving.arrive(
                List.of(inOwnWords(UUID.randomUUID()), inOwnWords(UUID.randomUUID()), elsewhere, ofAdl, tooLong));
        reading.everything();
        assertThat(uncounted()).containsExactly(tuple(OWN_VERB, 2L));

        plans.addRules(rules("more", "http://elsewhere.example.vn/"));
        reading.everything();
        assertThat(uncounted()).as("all is read again").containsExactly(tuple(OWN_VERB, 3L));
    }

    @Test
    void aRecountThatIsKilledComesToTheSame() throws Exception {
        UUID citizen = ownerOfAn();
        List<String> many = Stream.generate(() -> inOwnWords(UUID.randomUUID()))
                .limit(ProgressReader.BATCH + 2L)
                .toList();
        verbs.decide(OWN_VERB, Optional.of(VerbMeaning.PASSED), "vì nền tảng báo vậy", OFFICER);
        arriving.arrive(many);
        reading.everything();
        assertThat(state(citizen)).isEqualTo(Progress.State.ACHIEVED);

        verbs.decide(OWN_VERB, Optional.empty(), "nhầm", OFFICER);
        reading.statements();
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    reading.reader().readStatements();
                    throw new IllegalStateException("the process dies here");
                }))
                .hasMessage("the process dies here");
        reading.everything();

        assertThat(state(citizen)).isEqualTo(Progress.State.NOTHING);
        assertThat(evidence.about(List.of(AN)))
                .hasSize(many.size())
                .extracting(Evidence::validity)
                .containsOnly(Evidence.Validity.NOT_MEANT);
    }

    private static String scored(UUID id, String score, String when) {
        return passed(id, "an")
                .replace("\"timestamp\"", "\"result\":{\"score\":{\"scaled\":" + score + "}},\"timestamp\"")
                .replace(WHEN, when);
    }

    private Progress.State stateOf(UUID citizen, String competency) {
        return new LearnerProgress(citizens, evidence)
                .of(citizen, new Curriculum.Id("hoai-duc-2026", "1"))
                .state(competency);
    }

    @Test
    void theLatestAttemptCountsWhereTheRuleSaysSoAndAVoidBringsTheOneBeforeBack() throws Exception {
        UUID citizen = ownerOfAn();
        UUID failed = UUID.randomUUID();
        String latest = new String(rules("latest", Statements.COURSE), StandardCharsets.UTF_8)
                .replace("counts=\"passed\"", "counts=\"passed\" minimum-score=\"0.6\" attempts=\"latest\"")
                .replace("KNHS", "NBNC");
        arriving.arrive(List.of(
                scored(failed, "0.2", "2026-11-21T01:00:00Z"),
                scored(UUID.randomUUID(), "0.9", "2026-11-20T01:00:00Z")));
        reading.everything();

        plans.addRules(latest.getBytes(StandardCharsets.UTF_8));
        plans.addRules(
                latest.replace("\"latest\"", "\"best\"").replace("NBNC", "BDAT").getBytes(StandardCharsets.UTF_8));
        reading.everything();
        assertThat(stateOf(citizen, "NBNC")).isEqualTo(Progress.State.FAILED);
        assertThat(stateOf(citizen, "BDAT")).isEqualTo(Progress.State.ACHIEVED);

        arriving.arrive(List.of(Statements.voiding(UUID.randomUUID(), failed)));
        reading.everything();
        assertThat(stateOf(citizen, "NBNC")).isEqualTo(Progress.State.ACHIEVED);
    }

    @Test
    void aVoidTakesBackWhatWasReadBefore() throws Exception {
        UUID citizen = ownerOfAn();
        UUID target = UUID.randomUUID();
        arriving.arrive(List.of(passed(target, "an")));
        reading.everything();
        evidence.takeChanged(10);

        arriving.arrive(List.of(Statements.voiding(UUID.randomUUID(), target)));
        reading.everything();

        assertThat(evidence.about(List.of(AN))).hasSize(1).allMatch(Evidence::voided);
        assertThat(evidence.takeChanged(10)).containsExactly(citizen);
    }

    @Test
    void aVoidOfAnotherCredentialTakesNothingBackAlsoWhenAllIsReadAgain() throws Exception {
        UUID target = UUID.randomUUID();
        arriving.arriveFromAnother(List.of(Statements.voiding(UUID.randomUUID(), target)));
        arriving.arrive(List.of(passed(target, "an")));
        reading.everything();

        plans.addRules(rules("more", Statements.COURSE));
        reading.everything();

        assertThat(evidence.about(List.of(AN))).hasSize(2).noneMatch(Evidence::voided);
    }

    @Test
    void theHistoryOfAnAccountCountsOnceTheAccountIsLinked() throws Exception {
        arriving.arrive(passes(1));
        reading.everything();
        assertThat(evidence.hasChanged()).isFalse();

        UUID citizen = ownerOfAn();
        reading.everything();

        assertThat(evidence.takeChanged(10)).containsExactly(citizen);
        assertThat(reading.links()).isZero();
    }

    @Test
    void aLinkThatIsMadeWhileItsStatementsAreReadIsToldAfterTheirEvidenceIsThere() throws Exception {
        arriving.arrive(passes(1));
        CountDownLatch hasRead = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> slow = threads.submit(() -> database.inTransaction(() -> {
                int read = reading.reader().readStatements();
                hasRead.countDown();
                mayCommit.await();
                return read;
            }));
            hasRead.await();
            ownerOfAn();
            Future<Integer> told = threads.submit(() -> {
                reading.links();
                return evidence.about(List.of(AN)).size();
            });
            // long enough for the second reader to be first, if it did not wait
            TimeUnit.MILLISECONDS.sleep(300);
            mayCommit.countDown();

            assertThat(slow.get()).isEqualTo(1);
            assertThat(told.get()).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"scaled\":0.LONG}",
                "{\"raw\":1e-999999,\"min\":0,\"max\":1}",
                "{\"raw\":1,\"min\":0,\"max\":1e999999}",
                "{\"raw\":1e999999,\"min\":-1e-999999,\"max\":1e999999}"
            })
    void noScoreStopsTheReader(String score) throws Exception {
        String result = "\"result\":{\"success\":true,\"score\":" + score.replace("LONG", "7".repeat(300)) + "},";
        arriving.arrive(List.of(passed(UUID.randomUUID(), "an").replace("\"timestamp\"", result + "\"timestamp\"")));

        reading.everything();

        assertThat(evidence.about(List.of(AN))).singleElement().satisfies(one -> assertThat(
                        one.score().orElseThrow().toPlainString().length())
                .isLessThan(40));
    }

    @Test
    void noLengthOfANameStopsTheReader() throws Exception {
        String longName = "n".repeat(5_000);
        String longActivity = passed(UUID.randomUUID(), "an").replace(Statements.COURSE, Statements.COURSE + longName);
        arriving.arrive(List.of(passed(UUID.randomUUID(), longName), longActivity));

        reading.everything();

        assertThat(evidence.about(List.of(AN, Ifi.account(Statements.LMS, longName))))
                .hasSize(2);
    }

    private static final UUID OTHER_KEY = UUID.randomUUID();

    private List<HomesMet.Count> homesOf(UUID credential) {
        return new JpaHomesMet(database.entities()).of(credential);
    }

    @Test
    void whatIsOutOfReachIsCountedOnceThoughAllIsReadAgainUnderOtherRules() throws Exception {
        reaches.set(OTHER_KEY, "https://elsewhere.example.vn");
        arriving.arrive(passes(3), OTHER_KEY, Strength.PLATFORM);
        reading.everything();

        plans.addRules(rules("more", "http://lms.example.vn/more/"));
        arriving.arrive(passes(2), OTHER_KEY, Strength.PLATFORM);
        reading.everything();

        assertThat(homesOf(OTHER_KEY))
                .extracting(HomesMet.Count::home, HomesMet.Count::statements)
                .containsExactly(tuple(new LearnerHome(Statements.LMS), 5L));
        assertThat(evidence.about(List.of(AN)))
                .hasSize(5)
                .extracting(Evidence::validity)
                .containsOnly(Evidence.Validity.OUT_OF_REACH);
    }

    @Test
    void aKeyThatMayTellOfMoreChangesThoseItHasToldOf() throws Exception {
        UUID citizen = ownerOfAn();
        reaches.set(OTHER_KEY, "https://elsewhere.example.vn");
        arriving.arrive(passes(1), OTHER_KEY, Strength.PLATFORM);
        reading.everything();
        evidence.takeChanged(10);

        reaches.set(OTHER_KEY, Statements.LMS);
        Recounts recounts = database.transactional(Recounts.class, new JpaRecounts(database.entities()));
        recounts.begin(OTHER_KEY);
        reading.everything();

        assertThat(evidence.takeChanged(10)).containsExactly(citizen);
        assertThat(reading.recounts()).isZero();
    }

    @Test
    void aNameFromOutsideOfReachIsNotBelievedAndTheNextOneWithinReachIs() throws Exception {
        JpaPlatformAccounts accounts = new JpaPlatformAccounts(database.entities());
        reaches.set(OTHER_KEY, "https://elsewhere.example.vn");
        String named = passed(UUID.randomUUID(), "an")
                .replace("\"objectType\":\"Agent\",", "\"objectType\":\"Agent\",\"name\":\"%s\",");
        arriving.arrive(List.of(named.formatted("Tên Giả")), OTHER_KEY, Strength.OPEN);
        reading.everything();
        assertThat(accounts.unlinked(10)).extracting(PlatformAccounts.Met::name).containsExactly("");

        arriving.arrive(List.of(passed(UUID.randomUUID(), "an")
                .replace("\"objectType\":\"Agent\",", "\"objectType\":\"Agent\",\"name\":\"Nguyễn Mẫu An\",")));
        reading.everything();

        assertThat(accounts.unlinked(10)).extracting(PlatformAccounts.Met::name).containsExactly("Nguyễn Mẫu An");
    }

    @Test
    void aOneTimeCodeFromOutsideOfReachLinksNobodyAndOneWithinReachDoes() throws Exception {
        UUID citizen = newCitizen();
        String code = database.inTransaction(() -> new JpaLinkCodes(database.entities(), citizens)
                // codes are redeemed by the clock of the machine
                .make(List.of(citizen), "officer", Clock.systemUTC().instant())
                .get(citizen));
        reaches.set(OTHER_KEY, "https://elsewhere.example.vn");

        arriving.arrive(List.of(answering(code)), OTHER_KEY, Strength.PLATFORM);
        reading.everything();
        assertThat(citizens.owner(AN)).isEmpty();

        arriving.arrive(List.of(answering(code)));
        reading.everything();
        assertThat(citizens.owner(AN)).contains(citizen);
    }

    private static String answering(String code) {
        return """
                {"id":"%s","actor":{"account":{"homePage":"%s","name":"an"}},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/answered"},
                 "object":{"id":"http://lms.example.vn/question/1"},"result":{"response":"%s"}}""".formatted(UUID.randomUUID(), Statements.LMS, code);
    }
}
