package vn.hocvuso.lrsbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.identity.SettableReaches;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.testing.Statements;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** What every book of evidence does. */
abstract class EvidenceBookContract {
    private static final Ifi AN = Ifi.account(Statements.LMS, "an");
    private static final Ifi BINH = Ifi.account(Statements.LMS, "binh");

    private static final UUID KEY = new UUID(1, 1);

    private final TestDatabase database = database();
    private final SettableReaches reaches = SettableReaches.covering(Statements.LMS);
    private final EvidenceBook book =
            database.transactional(EvidenceBook.class, new JpaEvidenceBook(database.entities(), reaches));

    abstract TestDatabase database();

    private static Evidence evidence(Ifi learner, UUID statement, String rule) {
        return new Evidence(
                new Evidence.Source(statement, "ab".repeat(32), KEY, Strength.PLATFORM),
                learner,
                Statements.COURSE,
                new Curriculum.Id("ky-nang-so", "1"),
                rule,
                Set.of("KNS", "TTCB"),
                Evidence.Outcome.ACHIEVED,
                Optional.of(new BigDecimal("0.85")),
                Instant.parse("2026-10-05T01:30:00Z"),
                Evidence.Validity.COUNTS);
    }

    private static List<UUID> ids(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }

    @Test
    void whatAStatementMeansNoMoreCountsForNothingUntilItMeansItAgain() {
        UUID statement = UUID.randomUUID();
        Evidence first = evidence(AN, statement, "quiz");
        Evidence second = evidence(AN, statement, "course");
        book.keep(List.of(first, second));

        assertThat(book.keepOnly(List.of(statement), List.of(second))).containsExactly(first.learner());
        assertThat(book.about(List.of(first.learner())))
                .extracting(Evidence::rule, Evidence::validity)
                .containsExactlyInAnyOrder(
                        tuple(first.rule(), Evidence.Validity.NOT_MEANT),
                        tuple(second.rule(), Evidence.Validity.COUNTS));
        assertThat(book.keepOnly(List.of(statement), List.of(second)))
                .as("it is told once")
                .isEmpty();

        book.takeBack(List.of(statement));
        assertThat(book.about(List.of(first.learner())))
                .as("what meant nothing was no result that is taken back")
                .extracting(Evidence::rule, Evidence::validity)
                .contains(tuple(first.rule(), Evidence.Validity.NOT_MEANT));

        book.keep(List.of(first));
        assertThat(book.about(List.of(first.learner()))).allMatch(Evidence::voided);
    }

    @Test
    void whatIsKeptIsFoundByItsAccount() {
        Evidence one = evidence(AN, UUID.randomUUID(), "quiz");
        book.keep(List.of(one, evidence(BINH, UUID.randomUUID(), "quiz")));

        assertThat(book.about(List.of(AN))).containsExactly(one);
        assertThat(book.about(List.of(AN, BINH))).hasSize(2);
        assertThat(book.about(List.of())).isEmpty();
        assertThat(book.about(List.of(Ifi.mbox("mailto:an@example.vn")))).isEmpty();
    }

    @Test
    void keepingTheSameAgainChangesNothing() {
        UUID statement = UUID.randomUUID();
        Evidence one = evidence(AN, statement, "quiz");
        book.keep(List.of(one, one));
        book.takeBack(List.of(statement));

        book.keep(List.of(one));

        assertThat(book.about(List.of(AN))).hasSize(1).allMatch(Evidence::voided);
    }

    @Test
    void oneStatementIsEvidenceForEveryRuleThatItMeets() {
        UUID statement = UUID.randomUUID();
        book.keep(List.of(evidence(AN, statement, "quiz"), evidence(AN, statement, "course")));

        assertThat(book.about(List.of(AN))).extracting(Evidence::rule).containsExactlyInAnyOrder("quiz", "course");
    }

    @Test
    void takingBackConcernsThoseWhoseEvidenceItWas() {
        UUID ofAn = UUID.randomUUID();
        UUID ofBinh = UUID.randomUUID();
        book.keep(List.of(evidence(AN, ofAn, "quiz"), evidence(AN, ofAn, "course"), evidence(BINH, ofBinh, "quiz")));

        assertThat(book.takeBack(List.of(ofAn, UUID.randomUUID()))).containsExactly(AN);

        assertThat(book.about(List.of(AN))).hasSize(2).allMatch(Evidence::voided);
        assertThat(book.about(List.of(BINH))).hasSize(1).noneMatch(Evidence::voided);
        assertThat(book.takeBack(List.of())).isEmpty();
    }

    @Test
    void changesAreHandedOutPieceByPieceAndEachOnce() {
        List<UUID> citizens = ids(5);
        assertThat(book.hasChanged()).isFalse();
        assertThat(book.takeChanged(2)).isEmpty();
        book.changed(citizens);

        Set<UUID> first = book.takeChanged(2);
        assertThat(book.hasChanged()).isTrue();
        Set<UUID> rest = book.takeChanged(10);

        assertThat(first).hasSize(2);
        assertThat(rest).hasSize(3).doesNotContainAnyElementsOf(first);
        Set<UUID> all = new HashSet<>(first);
        all.addAll(rest);
        assertThat(all).containsExactlyInAnyOrderElementsOf(citizens);
        assertThat(book.hasChanged()).isFalse();
    }

    @Test
    void whoFailsAfterTakingAChangeMeetsItAgain() {
        List<UUID> citizens = ids(1);
        book.changed(citizens);

        assertThatThrownBy(() -> database.inTransaction(() -> {
                    assertThat(book.takeChanged(10)).hasSize(1);
                    throw new IllegalStateException("fails after taking");
                }))
                .hasMessage("fails after taking");

        assertThat(book.takeChanged(10)).containsExactlyElementsOf(citizens);
    }

    @Test
    void aChangeThatIsNotedWhileAnotherTransactionTakesIsNotLost() throws Exception {
        UUID citizen = UUID.randomUUID();
        book.changed(List.of(citizen));
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Set<UUID>> taker = threads.submit(() -> database.inTransaction(() -> {
                Set<UUID> mine = book.takeChanged(10);
                taken.countDown();
                mayCommit.await();
                return mine;
            }));
            taken.await();
            book.changed(List.of(citizen));
            mayCommit.countDown();

            assertThat(taker.get()).containsExactly(citizen);
        } finally {
            threads.shutdownNow();
        }
        assertThat(book.takeChanged(10)).containsExactly(citizen);
    }

    @Test
    void whatIsReadAnewReplacesWhatWasKeptAndStaysTakenBack() {
        UUID statement = UUID.randomUUID();
        Evidence first = evidence(AN, statement, "quiz");
        Evidence anew = new Evidence(
                first.source(),
                AN,
                first.activity(),
                first.curriculum(),
                first.rule(),
                Set.of("KNS"),
                Evidence.Outcome.IN_PROGRESS,
                Optional.empty(),
                first.at().plusSeconds(60),
                Evidence.Validity.COUNTS);
        book.keep(List.of(first));

        book.keep(List.of(anew));
        assertThat(book.about(List.of(AN))).containsExactly(anew);

        book.takeBack(List.of(statement));
        book.keep(List.of(first));
        assertThat(book.about(List.of(AN)))
                .extracting(Evidence::outcome, Evidence::validity)
                .containsExactly(tuple(Evidence.Outcome.ACHIEVED, Evidence.Validity.VOIDED));
    }

    private static Evidence from(UUID credential, Strength strength, Ifi learner, UUID statement) {
        Evidence usual = evidence(learner, statement, "quiz");
        return new Evidence(
                new Evidence.Source(statement, "ab".repeat(32), credential, strength),
                learner,
                usual.activity(),
                usual.curriculum(),
                usual.rule(),
                usual.competencies(),
                usual.outcome(),
                usual.score(),
                usual.at(),
                Evidence.Validity.COUNTS);
    }

    @Test
    void evidenceIsWeighedByWhatItsCredentialMayTellOfAtThisMoment() {
        UUID narrow = UUID.randomUUID();
        reaches.set(narrow, "https://elsewhere.example.vn");
        book.keep(List.of(
                from(KEY, Strength.PLATFORM, AN, UUID.randomUUID()),
                from(narrow, Strength.OPEN, AN, UUID.randomUUID()),
                from(narrow, Strength.PERSON, AN, UUID.randomUUID()),
                from(Evidence.Source.UNKNOWN, Strength.PLATFORM, AN, UUID.randomUUID())));
        assertThat(book.about(List.of(AN)))
                .extracting(one -> one.source().strength(), Evidence::validity)
                .containsExactlyInAnyOrder(
                        tuple(Strength.PLATFORM, Evidence.Validity.COUNTS),
                        tuple(Strength.OPEN, Evidence.Validity.OUT_OF_REACH),
                        tuple(Strength.PERSON, Evidence.Validity.COUNTS),
                        tuple(Strength.PLATFORM, Evidence.Validity.COUNTS));

        reaches.set(narrow, Statements.LMS);

        assertThat(book.about(List.of(AN))).extracting(Evidence::validity).containsOnly(Evidence.Validity.COUNTS);
    }

    @Test
    void whatIsVoidedStaysVoidedWhereItIsOutOfReachToo() {
        UUID statement = UUID.randomUUID();
        reaches.set(KEY, "https://elsewhere.example.vn");
        book.keep(List.of(from(KEY, Strength.PLATFORM, AN, statement)));

        book.takeBack(List.of(statement));

        assertThat(book.about(List.of(AN))).extracting(Evidence::validity).containsExactly(Evidence.Validity.VOIDED);
    }

    @Test
    void theActivitiesOfACredentialAreCountedWithTheirLearners() {
        book.keep(List.of(
                from(KEY, Strength.PLATFORM, AN, UUID.randomUUID()),
                from(KEY, Strength.PLATFORM, AN, UUID.randomUUID()),
                from(KEY, Strength.PLATFORM, BINH, UUID.randomUUID()),
                from(UUID.randomUUID(), Strength.PLATFORM, BINH, UUID.randomUUID())));

        assertThat(book.activities(KEY, 10)).containsExactly(new EvidenceBook.ActivityCount(Statements.COURSE, 3, 2));
    }
}
