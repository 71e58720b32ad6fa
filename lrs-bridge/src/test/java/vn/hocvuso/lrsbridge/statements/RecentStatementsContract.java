package vn.hocvuso.lrsbridge.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.Statements;

/** A node that remembers what it stored keeps the whole contract; and its feed is the one that the database tells. */
abstract class RecentStatementsContract extends JpaStatementStoreContract {
    private static final int ALL = 10_000;

    private final SharedCommit here = new SharedCommit(inTransactions(node(recent())), recent());
    private final StatementFeed feed = node(recent());
    private final RecentStatements elsewhereRecent = new RecentStatements();
    private final SharedCommit elsewhere = new SharedCommit(inTransactions(node(elsewhereRecent)), elsewhereRecent);
    private final StatementFeed feedElsewhere = node(elsewhereRecent);

    /** A node that has just started. */
    private final StatementFeed database = node(new RecentStatements());

    /** Stores as the node does: what came is remembered after the commit. */
    @Override
    StatementStore emptyStore() {
        StatementStore store = super.emptyStore();
        return new StatementStore() {
            @Override
            public synchronized Kept store(List<List<NewStatement>> batches) {
                Kept kept = store.store(batches);
                recent().add(kept.added());
                return kept;
            }

            @Override
            public Optional<HeldStatement> find(UUID id, boolean voided) {
                return store.find(id, voided);
            }

            @Override
            public Found select(StatementQuery query) {
                return store.select(query);
            }

            @Override
            public Instant consistentThrough() {
                return store.consistentThrough();
            }
        };
    }

    private static NewStatement some() {
        return passed(UUID.randomUUID(), "an");
    }

    private static NewStatement voiding(NewStatement target) {
        return ArrivingStatements.sent(Statements.voiding(UUID.randomUUID(), target.id()));
    }

    /** Everything that a reader can see of a statement. */
    private record Told(long position, UUID id, Instant stored, boolean voided, JsonNode json, String text) {
        static List<Told> by(StatementFeed feed, long position, int limit) {
            return feed.after(position, limit).stream()
                    .map(fed -> new Told(
                            fed.position(),
                            fed.id(),
                            fed.stored(),
                            fed.voided(),
                            fed.statement().json(),
                            new String(fed.statement().received(), StandardCharsets.UTF_8)))
                    .toList();
        }
    }

    private void assertTellsWhatTheDatabaseTells(StatementFeed told, long position) {
        assertThat(Told.by(told, position, ALL)).isEqualTo(Told.by(database, position, ALL));
    }

    @Test
    void whatThisNodeStoredIsHandedOnWithoutBeingReadAgain() {
        NewStatement first = some();
        NewStatement second = some();
        here.store(List.of(first));
        here.store(List.of(second));

        assertThat(feed.after(0, ALL).get(0).statement()).isSameAs(first.statement());
        assertThat(feed.after(1, ALL).get(0).statement()).isSameAs(second.statement());
        assertThat(feed.after(2, ALL)).isEmpty();
    }

    @Test
    void whoAsksForWhatWasForgottenGetsItFromTheDatabase() {
        here.store(List.of(some(), some(), some()));
        feed.after(2, ALL);

        assertThat(Told.by(feed, 0, ALL)).hasSize(3);
        assertTellsWhatTheDatabaseTells(feed, 0);
        assertTellsWhatTheDatabaseTells(feed, 1);
        assertTellsWhatTheDatabaseTells(feed, 2);
    }

    @Test
    void aLimitLeavesTheRestForTheNextTime() {
        here.store(IntStream.range(0, 7).mapToObj(place -> some()).toList());
        List<Told> read = new ArrayList<>(Told.by(feed, 0, 3));
        read.addAll(Told.by(feed, 3, 3));
        read.addAll(Told.by(feed, 6, 3));

        assertThat(read).isEqualTo(Told.by(database, 0, ALL));
    }

    @Test
    void whatAnotherNodeStoredInBetweenStandsInItsPlace() {
        here.store(List.of(some()));
        elsewhere.store(List.of(some(), some()));
        here.store(List.of(some()));

        assertThat(Told.by(feed, 0, ALL)).hasSize(4);
        assertTellsWhatTheDatabaseTells(feed, 0);
        assertTellsWhatTheDatabaseTells(feedElsewhere, 0);
    }

    @Test
    void whatAnotherNodeStoredLastIsNotMissed() {
        here.store(List.of(some()));
        elsewhere.store(List.of(some()));

        assertThat(Told.by(feed, 0, ALL)).hasSize(2);
        assertThat(Told.by(feed, 1, ALL)).hasSize(1);
    }

    @Test
    void afterAnotherNodeStoredThisOneRemembersAnew() {
        NewStatement last = some();
        here.store(List.of(some()));
        elsewhere.store(List.of(some()));
        here.store(List.of(last));

        assertThat(feed.after(2, ALL).get(0).statement()).isSameAs(last.statement());
    }

    @Test
    void voidingMarksWhatIsRememberedAsItMarksTheRow() {
        NewStatement early = some();
        NewStatement together = some();
        NewStatement late = some();
        NewStatement voiding = voiding(early);
        here.store(List.of(early));
        here.store(List.of(voiding(together), voiding(late), together, voiding));
        here.store(List.of(late, voiding(voiding)));

        assertThat(Told.by(feed, 0, ALL))
                .extracting(Told::voided)
                .containsExactly(true, false, false, true, false, true, false);
        assertTellsWhatTheDatabaseTells(feed, 0);
    }

    @Test
    void whatAnotherNodeVoidsIsHandedOnAsVoided() {
        NewStatement remembered = some();
        here.store(List.of(remembered));
        elsewhere.store(List.of(voiding(remembered)));

        assertThat(Told.by(feed, 0, ALL)).extracting(Told::voided).containsExactly(true, false);
    }

    @Test
    void whatIsNotCommittedIsNotHandedOnAndNeitherIsWhatWasRolledBack() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        here.store(List.of(some()));
        Future<?> dying = storeSlowly(threads, List.of(some()), written, mayEnd, true);
        written.await();
        assertThat(Told.by(feed, 0, ALL)).hasSize(1);
        mayEnd.countDown();
        dying.get();
        threads.shutdownNow();
        NewStatement next = some();
        here.store(List.of(next));

        assertThat(Told.by(feed, 0, ALL))
                .extracting(Told::id)
                .endsWith(next.id())
                .hasSize(2);
        assertTellsWhatTheDatabaseTells(feed, 0);
    }

    @Test
    void moreThanIsRememberedIsReadFromTheDatabase() {
        String name = "x".repeat(200_000);
        for (int commit = 0; commit < 15; commit++) {
            here.store(List.of(passed(UUID.randomUUID(), name), some()));
        }

        assertThat(Told.by(feed, 0, ALL)).hasSize(30);
        for (long position = 0; position <= 30; position++) {
            assertTellsWhatTheDatabaseTells(feed, position);
        }
    }

    @Test
    void whatSeveralNodesStoreAtOnceEachReadsOnceAndInOrder() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<List<Told>> read = List.of(new ArrayList<>(), new ArrayList<>());
        List<Future<?>> work = new ArrayList<>();
        for (SharedCommit node : List.of(here, elsewhere)) {
            work.add(threads.submit(() -> IntStream.range(0, 60)
                    .forEach(commit -> node.store(commit % 5 == 0 ? List.of(some(), some()) : List.of(some())))));
        }
        for (int node = 0; node < 2; node++) {
            StatementFeed own = node == 0 ? feed : feedElsewhere;
            List<Told> seen = read.get(node);
            work.add(threads.submit(() -> {
                while (seen.size() < 144) {
                    seen.addAll(Told.by(
                            own, seen.isEmpty() ? 0 : seen.get(seen.size() - 1).position(), 5));
                }
            }));
        }
        for (Future<?> part : work) {
            part.get();
        }
        threads.shutdownNow();

        assertThat(read.get(0)).isEqualTo(Told.by(database, 0, ALL));
        assertThat(read.get(1)).isEqualTo(read.get(0));
    }
}
