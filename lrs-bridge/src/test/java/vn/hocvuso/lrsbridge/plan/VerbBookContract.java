package vn.hocvuso.lrsbridge.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.auditing.JpaAuditLog;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Officers decide what verbs mean, one version after another. */
abstract class VerbBookContract {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final String VERB = "http://lms.example.vn/verbs/hoan-thanh";
    private static final String EARNED = "http://id.tincanapi.com/verb/earned";
    private static final Caller OFFICER =
            new Caller(UUID.randomUUID(), "Cán bộ Mẫu", Set.of(Permission.CERTIFY), Optional.empty());

    private final TestDatabase database = database();
    private final AuditLog log = database.transactional(AuditLog.class, new JpaAuditLog(database.entities()));
    private final VerbBook verbs = book();
    /** Another node on the same database. */
    private final PlanBook elsewhere = database.transactional(
            PlanBook.class, new JpaPlanBook(database.entities(), new JpaAuditLog(database.entities())));

    abstract TestDatabase database();

    private VerbBook book() {
        return database.transactional(
                VerbBook.class,
                new JpaVerbBook(
                        database.entities(), new JpaAuditLog(database.entities()), Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private static Optional<VerbMeaning> meaning(VerbTable table, String verb) {
        return table.of(verb).flatMap(VerbTable.Entry::meaning);
    }

    @Test
    void aDecisionIsAVersionThatSaysWhoAndWhenAndIsLogged() {
        int logged = log.from(0, 100).size();

        VerbTable.Entry decided = verbs.decide(VERB, Optional.of(VerbMeaning.COMPLETED), "Công văn 5", OFFICER);

        assertThat(decided)
                .isEqualTo(new VerbTable.Entry(
                        1,
                        VERB,
                        Optional.of(VerbMeaning.COMPLETED),
                        "Công văn 5",
                        Optional.of(new VerbTable.Decided("Cán bộ Mẫu", NOW))));
        assertThat(verbs.table().version()).isEqualTo(1);
        assertThat(verbs.table().of(VERB)).contains(decided);
        assertThat(verbs.table().explained(VERB, 1)).contains(decided);
        assertThat(log.from(logged, 10))
                .singleElement()
                .extracting(AuditEntry::kind)
                .isEqualTo(AuditEntry.Kind.VERB_DECIDED);
    }

    @Test
    void everyNodeSeesADecisionAndReadsAgain() {
        long before = elsewhere.revision();
        assertThat(meaning(elsewhere.verbs(), VERB)).isEmpty();

        verbs.decide(VERB, Optional.of(VerbMeaning.PASSED), "vì nền tảng báo vậy", OFFICER);

        assertThat(elsewhere.revision()).isGreaterThan(before);
        assertThat(meaning(elsewhere.verbs(), VERB)).contains(VerbMeaning.PASSED);
    }

    @Test
    void takingBackIsAVersionTooAndLeavesWhatComesWithTheProduct() {
        verbs.decide(VERB, Optional.of(VerbMeaning.COMPLETED), "thử", OFFICER);
        verbs.decide(EARNED, Optional.of(VerbMeaning.PASSED), "thử", OFFICER);

        verbs.decide(VERB, Optional.empty(), "nhầm", OFFICER);
        verbs.decide(EARNED, Optional.empty(), "nhầm", OFFICER);

        VerbTable table = verbs.table();
        assertThat(table.version()).isEqualTo(4);
        assertThat(table.of(VERB)).isEmpty();
        assertThat(table.of(EARNED)).isEqualTo(VerbTable.shipped().of(EARNED));
        assertThat(table.history()).extracting(VerbTable.Entry::version).containsExactly(1, 2, 3, 4);
        assertThat(table.explained(EARNED, 2).flatMap(VerbTable.Entry::meaning)).contains(VerbMeaning.PASSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://adlnet.gov/expapi/verbs/failed",
                "https://adlnet.gov/expapi/verbs/failed",
                "http://ADLNET.gov/expapi/verbs/failed",
                "http://adlnet.gov/expapi/verbs/voided",
                "http://adlnet.gov/expapi/verbs/launched",
                "https://w3id.org/xapi/adl/verbs/satisfied",
                "https://w3id.org/xapi/adl/verbs/abandoned",
                "https://w3id.org/xapi/tla/verbs/forfeited",
                "https://w3id.org/xapi/video/verbs/played",
            })
    void whatASpecificationFixesIsNotDecidedAbout(String verb) {
        int logged = log.from(0, 100).size();

        assertThatThrownBy(() -> verbs.decide(verb, Optional.of(VerbMeaning.COMPLETED), "thử", OFFICER))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_VERB));

        assertThat(verbs.table().version()).isZero();
        assertThat(log.from(logged, 10)).isEmpty();
    }

    @Test
    void whatIsSoAlreadyIsNotDecidedAgain() {
        verbs.decide(VERB, Optional.of(VerbMeaning.COMPLETED), "thử", OFFICER);

        for (Callable<?> again : List.<Callable<?>>of(
                () -> verbs.decide(VERB, Optional.of(VerbMeaning.COMPLETED), "lại", OFFICER),
                () -> verbs.decide("http://lms.example.vn/verbs/khac", Optional.empty(), "lại", OFFICER),
                () -> verbs.decide(EARNED, Optional.empty(), "lại", OFFICER))) {
            assertThatThrownBy(again::call)
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal())
                            .isEqualTo(Refusal.VERB_CONFLICT));
        }
        assertThat(verbs.table().version()).isEqualTo(1);
    }

    @Test
    void decisionsOfTheSameMomentFollowOneAnother() throws Exception {
        int officers = 4;
        List<VerbBook> nodes = List.of(book(), book());
        ExecutorService threads = Executors.newFixedThreadPool(officers);
        try {
            List<Callable<VerbTable.Entry>> decisions = List.of(0, 1, 2, 3).stream()
                    .map(number -> (Callable<VerbTable.Entry>) () -> nodes.get(number % 2)
                            .decide(VERB + number, Optional.of(VerbMeaning.COMPLETED), "thử", OFFICER))
                    .toList();
            for (var decided : threads.invokeAll(decisions)) {
                decided.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(verbs.table().history()).extracting(VerbTable.Entry::version).containsExactly(1, 2, 3, 4);
    }
}
