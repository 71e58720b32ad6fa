package vn.hocvuso.lrsbridge.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.testing.Statements;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.Iri;

/** What every store of statements and its feed do. */
abstract class StatementStoreContract {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    private static final UUID CREDENTIAL = new UUID(1, 1);
    private static final Source SOURCE =
            new Source(CREDENTIAL, "{\"mbox\":\"mailto:lms@example.vn\"}", Strength.PLATFORM, false);

    private StatementStore store;
    private StatementFeed feed;

    /** A store with nothing in it. */
    abstract StatementStore emptyStore();

    abstract StatementFeed feedOf(StatementStore store);

    /** Runs in a transaction that stays open until {@code mayCommit}; a rollback instead when {@code crashes}. */
    abstract Future<?> storeSlowly(
            ExecutorService threads,
            List<NewStatement> statements,
            CountDownLatch stored,
            CountDownLatch mayCommit,
            boolean crashes);

    @BeforeEach
    void open() {
        store = emptyStore();
        feed = feedOf(store);
    }

    static NewStatement passed(UUID id, String learner) {
        return of(id, Statements.openEdx(id, learner, Statements.PASSED, "2026-11-20T01:02:03Z"));
    }

    private static NewStatement of(UUID id, String json) {
        return new NewStatement(id, true, Statements.read(json), "1.0.3", SOURCE);
    }

    private StoreOutcome store(List<NewStatement> batch) {
        return store.store(List.of(batch)).outcomes().get(0);
    }

    private static StatementQuery query(StatementQuery.Filter filter, boolean ascending, int limit) {
        return new StatementQuery(filter, ascending, limit, Optional.empty());
    }

    @Test
    void whatIsStoredIsFoundByteForByte() {
        UUID id = UUID.randomUUID();
        NewStatement statement = passed(id, "an");

        StoreOutcome outcome = store(List.of(statement));

        assertThat(outcome).isEqualTo(new StoreOutcome.Stored(List.of(id)));
        assertThat(store.find(id, false).orElseThrow().received())
                .isEqualTo(statement.statement().received());
        assertThat(store.find(id, true)).isEmpty();
    }

    @Test
    void storingTheSameStatementAgainChangesNothing() {
        UUID id = UUID.randomUUID();
        store(List.of(passed(id, "an")));
        HeldStatement first = store.find(id, false).orElseThrow();

        StoreOutcome again = store(List.of(passed(id, "an")));

        assertThat(again).isEqualTo(new StoreOutcome.Stored(List.of(id)));
        HeldStatement second = store.find(id, false).orElseThrow();
        assertThat(second.position()).isEqualTo(first.position());
        assertThat(second.assigned()).isEqualTo(first.assigned());
        assertThat(feed.after(0, 10)).hasSize(1);
    }

    @Test
    void storingTheSameIdWithADifferentStatementIsAConflictAndStoresNothingOfTheBatch() {
        UUID id = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        store(List.of(passed(id, "an")));

        StoreOutcome outcome = store(List.of(passed(other, "an"), passed(id, "binh")));

        assertThat(outcome)
                .isEqualTo(new StoreOutcome.Conflict(
                        List.of(new StoreOutcome.Clash(StoreOutcome.Reason.OTHER_CONTENT, 1, id))));
        assertThat(store.find(other, false)).isEmpty();
        assertThat(feed.after(0, 10)).hasSize(1);
    }

    @Test
    void aVoidedStatementIsFoundAsVoidedOnly() {
        UUID id = UUID.randomUUID();
        UUID voiding = UUID.randomUUID();
        store(List.of(passed(id, "an")));
        store(List.of(of(voiding, Statements.voiding(voiding, id))));

        assertThat(store.find(id, false)).isEmpty();
        assertThat(store.find(id, true)).isPresent();
        assertThat(ids(query(StatementQuery.Filter.ALL, true, 10))).containsExactly(voiding);
    }

    @Test
    void aVoidThatArrivesBeforeItsTargetStillVoidsIt() {
        UUID id = UUID.randomUUID();
        UUID voiding = UUID.randomUUID();
        store(List.of(of(voiding, Statements.voiding(voiding, id))));
        store(List.of(passed(id, "an")));

        assertThat(store.find(id, false)).isEmpty();
        assertThat(feed.after(0, 10)).extracting(FedStatement::voided).containsExactly(false, true);
    }

    private static NewStatement ofAnother(UUID id, String json) {
        return new NewStatement(
                id,
                true,
                Statements.read(json),
                "1.0.3",
                new Source(new UUID(7, 7), SOURCE.authority(), Strength.PLATFORM, false));
    }

    @Test
    void whatAnotherCredentialStoredIsNotVoidedAndNothingOfTheBatchIsStored() {
        UUID id = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        UUID voiding = UUID.randomUUID();
        store(List.of(passed(id, "an")));

        StoreOutcome outcome = store(List.of(
                ofAnother(other, Statements.openEdx(other, "an", Statements.PASSED, "2026-11-20T01:02:03Z")),
                ofAnother(voiding, Statements.voiding(voiding, id))));

        assertThat(outcome)
                .isEqualTo(new StoreOutcome.Conflict(
                        List.of(new StoreOutcome.Clash(StoreOutcome.Reason.FOREIGN_VOID, 1, id))));
        assertThat(store.find(id, false)).isPresent();
        assertThat(store.find(other, false)).isEmpty();
        assertThat(feed.voidedAmong(List.of(id))).isEmpty();
    }

    @Test
    void aForeignVoidThatArrivesBeforeItsTargetHasNoEffect() {
        UUID id = UUID.randomUUID();
        UUID foreign = UUID.randomUUID();
        store(List.of(ofAnother(foreign, Statements.voiding(foreign, id))));
        store(List.of(passed(id, "an")));

        assertThat(store.find(id, false)).isPresent();
        assertThat(feed.after(0, 10)).extracting(FedStatement::voided).containsExactly(false, false);
        assertThat(feed.voidedAmong(List.of(id))).isEmpty();

        UUID own = UUID.randomUUID();
        store(List.of(of(own, Statements.voiding(own, id))));
        assertThat(store.find(id, true)).isPresent();
        assertThat(feed.voidedAmong(List.of(id, foreign))).containsExactly(id);
    }

    @Test
    void aForeignVoidInTheCommitOfItsTargetHasNoEffectInWhateverOrder() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID before = UUID.randomUUID();
        UUID after = UUID.randomUUID();

        List<StoreOutcome> outcomes = store.store(List.of(
                        List.of(ofAnother(before, Statements.voiding(before, first))),
                        List.of(passed(first, "an"), passed(second, "an")),
                        List.of(ofAnother(after, Statements.voiding(after, second)))))
                .outcomes();

        assertThat(outcomes.get(0)).isInstanceOf(StoreOutcome.Stored.class);
        assertThat(outcomes.get(2)).isInstanceOf(StoreOutcome.Conflict.class);
        assertThat(store.find(first, false)).isPresent();
        assertThat(store.find(second, false)).isPresent();
        assertThat(feed.voidedAmong(List.of(first, second))).isEmpty();
    }

    private static NewStatement from(UUID credential, Strength strength, boolean voidsOthers, UUID id, String json) {
        Source source = new Source(credential, SOURCE.authority(), strength, voidsOthers);
        return new NewStatement(id, true, Statements.read(json), "1.0.3", source);
    }

    private static NewStatement voiding(UUID credential, Strength strength, boolean voidsOthers, UUID target) {
        UUID id = UUID.randomUUID();
        return from(credential, strength, voidsOthers, id, Statements.voiding(id, target));
    }

    private NewStatement passedBy(UUID credential, Strength strength, UUID id) {
        return from(
                credential,
                strength,
                false,
                id,
                Statements.openEdx(id, "an", Statements.PASSED, "2026-11-20T01:02:03Z"));
    }

    /** Who voids what: by the voiding credential's strength and scope, and by how the statement came. */
    @ParameterizedTest(name = "{0}, scope for others {1}, own {2}, target by {3}: {4}")
    @CsvSource({
        "PLATFORM, false, true, PLATFORM, voided",
        "PLATFORM, false, false, PLATFORM, kept",
        "PLATFORM, true, false, PLATFORM, voided",
        "PLATFORM, true, false, OPEN, voided",
        "PLATFORM, true, false, LAUNCH, voided",
        "PLATFORM, true, false, PERSON, kept",
        "PLATFORM, false, false, PERSON, kept",
        "LAUNCH, false, true, LAUNCH, voided",
        "LAUNCH, false, false, PLATFORM, kept",
        "OPEN, false, true, OPEN, kept",
        "OPEN, false, true, PLATFORM, kept",
        "OPEN, true, false, PLATFORM, kept",
        "OPEN, true, false, PERSON, kept",
        "PERSON, false, true, PERSON, voided",
        "PERSON, false, false, PERSON, voided",
        "PERSON, false, false, PLATFORM, kept",
    })
    void whoVoidsWhatIsTheSameBeforeItsTargetBesideItAndAfterIt(
            Strength strength, boolean voidsOthers, boolean own, Strength target, String becomes) {
        UUID sender = UUID.randomUUID();
        UUID voider = own ? sender : UUID.randomUUID();
        UUID before = UUID.randomUUID();
        UUID beside = UUID.randomUUID();
        UUID after = UUID.randomUUID();

        store(List.of(voiding(voider, strength, voidsOthers, before)));
        store(List.of(passedBy(sender, target, before), passedBy(sender, target, after)));
        store(List.of(voiding(voider, strength, voidsOthers, after)));
        store.store(List.of(
                List.of(passedBy(sender, target, beside)), List.of(voiding(voider, strength, voidsOthers, beside))));

        boolean voided = becomes.equals("voided");
        assertThat(store.find(before, voided)).as("before").isPresent();
        assertThat(store.find(after, voided)).as("after").isPresent();
        assertThat(store.find(beside, voided)).as("beside").isPresent();
        assertThat(feed.voidedAmong(List.of(before, after, beside))).hasSize(voided ? 3 : 0);
    }

    @Test
    void aKeyThatLiesOpenIsRefusedAVoidThoughNobodyKnowsItsTarget() {
        StoreOutcome outcome = store(List.of(voiding(UUID.randomUUID(), Strength.OPEN, true, UUID.randomUUID())));

        assertThat(outcome)
                .isInstanceOfSatisfying(StoreOutcome.Conflict.class, conflict -> assertThat(conflict.conflicts())
                        .extracting(StoreOutcome.Clash::reason)
                        .containsExactly(StoreOutcome.Reason.OPEN_VOID));
    }

    @Test
    void aVoidingStatementCannotBeVoided() {
        UUID voiding = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        store(List.of(of(voiding, Statements.voiding(voiding, UUID.randomUUID()))));
        store(List.of(of(second, Statements.voiding(second, voiding))));

        assertThat(store.find(voiding, false)).isPresent();
    }

    @Test
    void storedGrowsWithEveryCommitThoughTheClockStands() {
        for (int commit = 0; commit < 5; commit++) {
            store(List.of(passed(UUID.randomUUID(), "an")));
        }

        assertThat(feed.after(0, 10))
                .extracting(FedStatement::stored)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void queriesFilterByAgentVerbActivityAndTimeInBothOrders() {
        UUID an = UUID.randomUUID();
        UUID binh = UUID.randomUUID();
        store(List.of(passed(an, "an")));
        store(List.of(passed(binh, "binh")));
        Instant firstStored = store.find(an, false).orElseThrow().assigned().stored();

        StatementQuery.Filter all = StatementQuery.Filter.ALL;
        assertThat(ids(query(all, true, 10))).containsExactly(an, binh);
        assertThat(ids(query(all, false, 10))).containsExactly(binh, an);
        assertThat(ids(query(agent(Ifi.account(Statements.LMS, "binh")), true, 10)))
                .containsExactly(binh);
        assertThat(ids(query(verb(Statements.COMPLETED), true, 10))).isEmpty();
        assertThat(ids(query(activity(Statements.COURSE), true, 10))).containsExactly(an, binh);
        assertThat(ids(query(since(firstStored), true, 10))).containsExactly(binh);
    }

    private List<UUID> ids(StatementQuery query) {
        return store.select(query).statements().stream()
                .map(held -> held.assigned().id())
                .toList();
    }

    private static StatementQuery.Filter agent(Ifi agent) {
        return filter(Optional.of(agent), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static StatementQuery.Filter verb(String verb) {
        return filter(Optional.empty(), Optional.of(new Iri(verb)), Optional.empty(), Optional.empty());
    }

    private static StatementQuery.Filter activity(String activity) {
        return filter(Optional.empty(), Optional.empty(), Optional.of(new Iri(activity)), Optional.empty());
    }

    private static StatementQuery.Filter since(Instant since) {
        return filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(since));
    }

    private static StatementQuery.Filter filter(
            Optional<Ifi> agent, Optional<Iri> verb, Optional<Iri> activity, Optional<Instant> since) {
        return new StatementQuery.Filter(
                agent, verb, activity, Optional.empty(), since, Optional.empty(), Optional.empty(), false, false);
    }

    private static NewStatement about(UUID id, String object) {
        return of(id, """
                {"id":"%s","actor":{"mbox":"mailto:co.hoa@example.vn"},"verb":{"id":"http://id.tincanapi.com/verb/confirmed"},
                 "object":%s}""".formatted(id, object));
    }

    private static NewStatement pointingAt(UUID id, UUID target) {
        return about(id, "{\"objectType\":\"StatementRef\",\"id\":\"%s\"}".formatted(target));
    }

    @Test
    void whoPointsToAStatementIsFoundByWhatThatIsFoundByInWhateverOrderTheyArrive() {
        UUID passed = UUID.randomUUID();
        UUID confirmed = UUID.randomUUID();
        UUID audited = UUID.randomUUID();
        List<NewStatement> chain =
                List.of(passed(passed, "an"), pointingAt(confirmed, passed), pointingAt(audited, confirmed));
        List<List<Integer>> orders = List.of(
                List.of(0, 1, 2),
                List.of(2, 1, 0),
                List.of(1, 2, 0),
                List.of(0, 2, 1),
                List.of(2, 0, 1),
                List.of(1, 0, 2));
        for (List<Integer> order : orders) {
            open();
            order.forEach(index -> store(List.of(chain.get(index))));

            assertThat(ids(query(agent(Ifi.account(Statements.LMS, "an")), true, 10)))
                    .as("by agent, stored in the order %s", order)
                    .containsExactlyInAnyOrder(passed, confirmed, audited);
            assertThat(ids(query(verb(Statements.PASSED), true, 10))).contains(passed, confirmed, audited);
            assertThat(ids(query(activity(Statements.COURSE), true, 10))).contains(passed, confirmed, audited);
            assertThat(ids(query(verb("http://id.tincanapi.com/verb/confirmed"), true, 10)))
                    .containsExactlyInAnyOrder(confirmed, audited);
        }
    }

    @Test
    void momentsAndLimitsAskForWhoPointsAndNotForWhatIsPointedTo() {
        UUID passed = UUID.randomUUID();
        UUID confirmed = UUID.randomUUID();
        store(List.of(passed(passed, "an")));
        Instant between = store.find(passed, false).orElseThrow().assigned().stored();
        store(List.of(pointingAt(confirmed, passed)));

        Optional<Iri> course = Optional.of(new Iri(Statements.COURSE));
        assertThat(ids(query(filter(Optional.empty(), Optional.empty(), course, Optional.of(between)), true, 10)))
                .containsExactly(confirmed);
        assertThat(ids(query(activity(Statements.COURSE), false, 1))).containsExactly(confirmed);
    }

    @Test
    void aBatchMayPointToItself() {
        UUID passed = UUID.randomUUID();
        UUID confirmed = UUID.randomUUID();

        store(List.of(pointingAt(confirmed, passed), passed(passed, "an")));

        assertThat(ids(query(activity(Statements.COURSE), true, 10))).containsExactlyInAnyOrder(confirmed, passed);
    }

    /** Each points to the one before it, the first to somebody who passed. */
    private static List<NewStatement> chain(UUID passed, int length) {
        List<NewStatement> chain = new ArrayList<>();
        UUID before = passed;
        for (int place = 0; place < length; place++) {
            UUID next = UUID.randomUUID();
            chain.add(pointingAt(next, before));
            before = next;
        }
        return chain;
    }

    @Test
    void aChainIsFollowedInWhateverOrderItArrives() {
        UUID passed = UUID.randomUUID();
        List<NewStatement> chain = new ArrayList<>(List.of(passed(passed, "an")));
        chain.addAll(chain(passed, 40));
        List<NewStatement> backward = new ArrayList<>(chain);
        Collections.reverse(backward);
        for (List<NewStatement> order : List.of(chain, backward)) {
            open();
            order.forEach(one -> store(List.of(one)));

            assertThat(ids(query(agent(Ifi.account(Statements.LMS, "an")), true, 100)))
                    .containsExactlyInAnyOrderElementsOf(
                            chain.stream().map(NewStatement::id).toList());
        }
    }

    @Test
    @Timeout(60)
    void whatAChainOfThousandsCostsDoesNotGrowWithTheSquareOfItsLength() {
        UUID passed = UUID.randomUUID();
        List<NewStatement> chain = new ArrayList<>(List.of(passed(passed, "an")));
        chain.addAll(chain(passed, 6_000));
        Collections.reverse(chain);

        assertThat(store(chain)).isInstanceOf(StoreOutcome.Stored.class);
        assertThat(store(List.of(pointingAt(UUID.randomUUID(), chain.get(0).id()))))
                .isInstanceOf(StoreOutcome.Stored.class);
        assertThat(ids(query(agent(Ifi.account(Statements.LMS, "an")), true, 500)))
                .hasSize(500);
    }

    @Test
    @Timeout(60)
    void aChainOfThousandsOfPeopleLetsAStatementBeFoundByTheNearestAlone() {
        List<NewStatement> chain = new ArrayList<>();
        UUID before = UUID.randomUUID();
        for (int place = 0; place < 3_000; place++) {
            UUID next = UUID.randomUUID();
            chain.add(of(next, """
                    {"id":"%s","actor":{"mbox":"mailto:nguoi-%d@example.vn"},"verb":{"id":"http://id.tincanapi.com/verb/confirmed"},
                     "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(next, place, before)));
            before = next;
        }

        assertThat(store(chain)).isInstanceOf(StoreOutcome.Stored.class);
        assertThat(ids(query(agent(Ifi.mbox("mailto:nguoi-0@example.vn")), true, 500)))
                .hasSizeBetween(10, 100);
    }

    @Test
    void aCircleOfStatementsThatPointToEachOtherIsStoredAndFound() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        store(List.of(pointingAt(one, other)));
        store(List.of(pointingAt(other, one)));

        assertThat(ids(query(verb("http://id.tincanapi.com/verb/confirmed"), true, 10)))
                .containsExactlyInAnyOrder(one, other);
    }

    @Test
    void whoPointsToAVoidedStatementIsStillFound() {
        UUID passed = UUID.randomUUID();
        UUID confirmed = UUID.randomUUID();
        UUID voiding = UUID.randomUUID();
        store(List.of(passed(passed, "an"), pointingAt(confirmed, passed)));
        store(List.of(of(voiding, Statements.voiding(voiding, passed))));

        assertThat(ids(query(activity(Statements.COURSE), true, 10))).containsExactlyInAnyOrder(confirmed, voiding);
    }

    @Test
    void relatedAgentsAndActivitiesAreFoundOnlyWhenAskedFor() {
        UUID id = UUID.randomUUID();
        store(List.of(of(id, """
                {"id":"%s","actor":{"mbox":"mailto:an@example.vn"},"verb":{"id":"%s"},"object":{"id":"%s/quiz/1"},
                 "context":{"registration":"11111111-2222-4333-8444-555555555555",
                   "instructor":{"mbox":"mailto:co.hoa@example.vn"},
                   "contextActivities":{"parent":[{"id":"%s"}]}}}""".formatted(id, Statements.PASSED, Statements.COURSE, Statements.COURSE))));

        assertThat(ids(query(activity(Statements.COURSE), true, 10))).isEmpty();
        assertThat(ids(query(related(activity(Statements.COURSE)), true, 10))).containsExactly(id);
        assertThat(ids(query(agent(Ifi.mbox("mailto:co.hoa@example.vn")), true, 10)))
                .isEmpty();
        assertThat(ids(query(related(agent(Ifi.mbox("mailto:co.hoa@example.vn"))), true, 10)))
                .containsExactly(id);
        assertThat(ids(query(related(agent(Ifi.mbox("mailto:lms@example.vn"))), true, 10)))
                .as("by its authority")
                .containsExactly(id);
        assertThat(ids(query(registration("11111111-2222-4333-8444-555555555555"), true, 10)))
                .containsExactly(id);
        assertThat(ids(query(registration("11111111-2222-4333-8444-000000000000"), true, 10)))
                .isEmpty();
    }

    @Test
    void aMemberOfAGroupIsFoundByAgent() {
        UUID id = UUID.randomUUID();
        store(List.of(of(id, """
                {"id":"%s","actor":{"objectType":"Group","member":[{"mbox":"mailto:an@example.vn"}]},
                 "verb":{"id":"%s"},"object":{"id":"%s"}}""".formatted(id, Statements.PASSED, Statements.COURSE))));

        assertThat(ids(query(agent(Ifi.mbox("mailto:an@example.vn")), true, 10)))
                .containsExactly(id);
    }

    @Test
    void severalConditionsAreAllMet() {
        UUID an = UUID.randomUUID();
        UUID binh = UUID.randomUUID();
        store(List.of(passed(an, "an"), passed(binh, "binh")));
        StatementQuery.Filter of = filter(
                Optional.of(Ifi.account(Statements.LMS, "an")),
                Optional.of(new Iri(Statements.PASSED)),
                Optional.of(new Iri(Statements.COURSE)),
                Optional.empty());

        assertThat(ids(query(of, false, 10))).containsExactly(an);
        assertThat(ids(query(of.sentBy(CREDENTIAL), false, 10))).containsExactly(an);
        assertThat(ids(query(of.sentBy(UUID.randomUUID()), false, 10))).isEmpty();
        assertThat(ids(query(StatementQuery.Filter.ALL.sentBy(CREDENTIAL), true, 10)))
                .containsExactly(an, binh);
        assertThat(ids(query(StatementQuery.Filter.ALL.sentBy(UUID.randomUUID()), true, 10)))
                .isEmpty();
    }

    @Test
    void pagesFollowEachOtherWhileOthersStore() {
        List<UUID> stored = new ArrayList<>();
        for (int index = 0; index < 7; index++) {
            UUID id = UUID.randomUUID();
            stored.add(id);
            store(List.of(passed(id, "an")));
        }
        List<UUID> read = new ArrayList<>();
        Optional<Long> from = Optional.empty();
        boolean goesOn = true;
        while (goesOn) {
            StatementStore.Found page = store.select(new StatementQuery(StatementQuery.Filter.ALL, false, 3, from));
            page.statements().forEach(held -> read.add(held.assigned().id()));
            store(List.of(passed(UUID.randomUUID(), "meanwhile")));
            goesOn = page.goesOn();
            from = Optional.of(
                    page.statements().get(page.statements().size() - 1).position());
        }

        java.util.Collections.reverse(stored);
        assertThat(read).containsExactlyElementsOf(stored);
    }

    @Test
    void aPageOfLargeStatementsIsShorterAndGoesOn() {
        String large = "x".repeat(200_000);
        for (int index = 0; index < 60; index++) {
            storedWithName(large);
        }

        StatementStore.Found page = store.select(query(StatementQuery.Filter.ALL, true, 60));

        assertThat(page.statements()).hasSizeBetween(1, 59);
        assertThat(page.goesOn()).isTrue();
    }

    @Test
    void longAndShortStatementsStandOnOnePageByteForByte() {
        List<UUID> ids = Stream.of(10, 40_000, 20, 50_000)
                .map(length -> storedWithName("y".repeat(length)))
                .toList();

        List<HeldStatement> page =
                store.select(query(StatementQuery.Filter.ALL, true, 10)).statements();

        assertThat(page).extracting(held -> held.assigned().id()).containsExactlyElementsOf(ids);
        assertThat(page).extracting(held -> held.received().length).satisfies(lengths -> {
            assertThat(lengths.get(1) - lengths.get(0)).isEqualTo(39_990);
            assertThat(lengths.get(3) - lengths.get(2)).isEqualTo(49_980);
        });
        assertThat(page).allSatisfy(held -> assertThat(held.received())
                .isEqualTo(store.find(held.assigned().id(), false).orElseThrow().received()));
    }

    private UUID storedWithName(String name) {
        UUID id = UUID.randomUUID();
        store(List.of(about(
                id, "{\"id\":\"%s\",\"definition\":{\"name\":{\"vi\":\"%s\"}}}".formatted(Statements.COURSE, name))));
        return id;
    }

    @Test
    void nothingIsStoredAnyMoreBeforeTheMomentThroughWhichAnswersAreComplete() {
        store(List.of(passed(UUID.randomUUID(), "an")));
        Instant promised = store.consistentThrough();
        UUID later = UUID.randomUUID();
        store(List.of(passed(later, "an")));

        assertThat(store.find(later, false).orElseThrow().assigned().stored()).isAfter(promised);
    }

    @Test
    void aRepeatRecognisedByItsContentIsHeldOnceThoughItDiffersElsewhere() {
        UUID id = UUID.randomUUID();
        NewStatement first = passed(id, "an");
        NewStatement again = new NewStatement(id, false, passed(id, "binh").statement(), "1.0.3", SOURCE);
        store(List.of(first));

        assertThat(store(List.of(again, again))).isEqualTo(new StoreOutcome.Stored(List.of(id, id)));
        assertThat(feed.after(0, 10)).hasSize(1);
    }

    @Test
    void aCommitTellsWhatItBringsIntoTheFeedAndNothingElse() {
        UUID voiding = UUID.randomUUID();
        UUID voided = UUID.randomUUID();
        NewStatement held = passed(UUID.randomUUID(), "an");
        store(List.of(held));

        List<FedStatement> added = store.store(List.of(
                        List.of(held, passed(voided, "binh")),
                        List.of(passed(held.id(), "another")),
                        List.of(of(voiding, Statements.voiding(voiding, voided)))))
                .added();

        List<FedStatement> fed = feed.after(1, 10);
        assertThat(added).extracting(FedStatement::id).containsExactly(voided, voiding);
        assertThat(added)
                .usingRecursiveComparison()
                .ignoringFields("statement.received")
                .isEqualTo(fed);
    }

    @Test
    void batchesThatShareACommitStandForThemselves() {
        UUID held = UUID.randomUUID();
        UUID fine = UUID.randomUUID();
        store(List.of(passed(held, "an")));

        List<StoreOutcome> outcomes = store.store(List.of(
                        List.of(passed(held, "binh")), List.of(passed(fine, "an")), List.of(passed(fine, "binh"))))
                .outcomes();

        assertThat(outcomes)
                .containsExactly(
                        new StoreOutcome.Conflict(
                                List.of(new StoreOutcome.Clash(StoreOutcome.Reason.OTHER_CONTENT, 0, held))),
                        new StoreOutcome.Stored(List.of(fine)),
                        new StoreOutcome.Conflict(
                                List.of(new StoreOutcome.Clash(StoreOutcome.Reason.OTHER_CONTENT, 0, fine))));
    }

    private static StatementQuery.Filter related(StatementQuery.Filter filter) {
        return new StatementQuery.Filter(
                filter.agent(),
                filter.verb(),
                filter.activity(),
                filter.registration(),
                filter.since(),
                filter.until(),
                filter.credential(),
                true,
                true);
    }

    private static StatementQuery.Filter registration(String registration) {
        return new StatementQuery.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(UUID.fromString(registration)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    @Test
    void twoWritersThatFinishOutOfOrderAreBothReadExactlyOnce() throws Exception {
        List<UUID> read = raceTwoWriters(false);

        assertThat(read).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aWriterThatDiesBeforeItsCommitLeavesNoHoleThatHidesOthers() throws Exception {
        List<UUID> read = raceTwoWriters(true);

        assertThat(read).hasSize(1);
    }

    /** The slow writer begins first and commits last; a reader polls all the while and remembers its position. */
    private List<UUID> raceTwoWriters(boolean slowOneDies) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CountDownLatch slowHasWritten = new CountDownLatch(1);
        CountDownLatch slowMayCommit = new CountDownLatch(1);
        List<UUID> read = new ArrayList<>();
        try {
            Future<?> slow = storeSlowly(
                    threads, List.of(passed(UUID.randomUUID(), "slow")), slowHasWritten, slowMayCommit, slowOneDies);
            assertThat(slowHasWritten.await(20, TimeUnit.SECONDS) || slow.get() == null)
                    .as("the slow writer has written")
                    .isTrue();
            Future<?> fast = threads.submit(() -> store(List.of(passed(UUID.randomUUID(), "fast"))));
            // whether the fast one waits or overtakes is the store's own choice
            TimeUnit.MILLISECONDS.sleep(300);
            long position = readOn(0, read);
            slowMayCommit.countDown();
            slow.get();
            fast.get();
            readOn(position, read);
            return read;
        } finally {
            threads.shutdownNow();
        }
    }

    private long readOn(long position, List<UUID> read) {
        List<FedStatement> next = feed.after(position, 100);
        next.forEach(fed -> read.add(fed.id()));
        return next.isEmpty() ? position : next.get(next.size() - 1).position();
    }

    @Test
    void manyWritersOfTheSameStatementsStoreEachOnce() throws Exception {
        List<UUID> ids =
                java.util.stream.Stream.generate(UUID::randomUUID).limit(20).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                List<UUID> order = new ArrayList<>(ids);
                java.util.Collections.shuffle(order, new java.util.Random(writer));
                writers.add(threads.submit(() -> order.forEach(id -> store(List.of(passed(id, "an"))))));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(feed.after(0, 1000)).extracting(FedStatement::id).containsExactlyInAnyOrderElementsOf(ids);
    }
}
