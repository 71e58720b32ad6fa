package vn.hocvuso.lrsbridge.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.hocvuso.lrsbridge.testing.Statements;

/** What shares a commit, and what becomes of it. No test waits for a moment: where one would, patience has no end. */
@Timeout(60)
class SharedCommitTest {
    private static final Duration NONE = Duration.ZERO;
    private static final Duration ENDLESS = Duration.ofDays(1);
    private static final NewStatement UNSTORABLE = one();
    private static final NewStatement BREAKING = one();
    private static final NewStatement REFERRING = one();

    private final ExecutorService platforms = Executors.newCachedThreadPool();
    private final Commits commits = new Commits();
    private final RecentStatements recent = new RecentStatements();

    @AfterEach
    void stop() {
        platforms.shutdownNow();
    }

    /** A store that notes which batches it was given together, and holds its commits back when told to. */
    private static final class Commits implements StatementStore {
        private final List<List<Integer>> sizes = Collections.synchronizedList(new ArrayList<>());
        private long position;
        private volatile CountDownLatch began = new CountDownLatch(1);
        private volatile CountDownLatch mayEnd = new CountDownLatch(0);
        private volatile CountDownLatch looking = new CountDownLatch(0);

        @Override
        public void lookAhead(List<NewStatement> batch) {
            try {
                if (batch.contains(REFERRING)) {
                    looking.await();
                }
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        @Override
        public Kept store(List<List<NewStatement>> batches) {
            sizes.add(batches.stream().map(List::size).toList());
            began.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            if (batches.stream().anyMatch(batch -> batch.contains(UNSTORABLE))) {
                throw new IllegalStateException("cannot be stored");
            }
            if (batches.stream().anyMatch(batch -> batch.contains(BREAKING))) {
                throw new StackOverflowError("broken");
            }
            return new Kept(
                    batches.stream()
                            .<StoreOutcome>map(batch -> new StoreOutcome.Stored(
                                    batch.stream().map(NewStatement::id).toList()))
                            .toList(),
                    batches.stream().flatMap(List::stream).map(this::placed).toList());
        }

        private FedStatement placed(NewStatement one) {
            return new FedStatement(
                    ++position,
                    one.id(),
                    one.source().credential(),
                    one.source().strength(),
                    Instant.EPOCH,
                    false,
                    one.statement());
        }

        void holdBack() {
            began = new CountDownLatch(1);
            mayEnd = new CountDownLatch(1);
        }

        @Override
        public Optional<HeldStatement> find(UUID id, boolean voided) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Found select(StatementQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant consistentThrough() {
            throw new UnsupportedOperationException();
        }
    }

    private static NewStatement one() {
        return ArrivingStatements.sent(
                Statements.openEdx(UUID.randomUUID(), "an", Statements.PASSED, "2026-11-10T01:00:00Z"));
    }

    private static List<NewStatement> some(int statements) {
        return IntStream.range(0, statements).mapToObj(place -> one()).toList();
    }

    private static Callable<StoreOutcome> post(SharedCommit shared, List<NewStatement> batch) {
        return () -> shared.store(batch);
    }

    /** Posts one batch, and the others while its commit is under way. */
    private List<Future<StoreOutcome>> crowd(SharedCommit shared, List<List<NewStatement>> others)
            throws InterruptedException {
        commits.holdBack();
        List<Future<StoreOutcome>> answers = new ArrayList<>();
        answers.add(platforms.submit(post(shared, some(1))));
        commits.began.await();
        for (List<NewStatement> batch : others) {
            int waiting = shared.waiting();
            answers.add(platforms.submit(post(shared, batch)));
            while (shared.waiting() == waiting) {
                Thread.onSpinWait();
            }
        }
        commits.mayEnd.countDown();
        return answers;
    }

    private static List<UUID> ids(Future<StoreOutcome> answer) throws ExecutionException, InterruptedException {
        return ((StoreOutcome.Stored) answer.get()).ids();
    }

    @Test
    void aLoneBatchWaitsForNobody() {
        SharedCommit shared = new SharedCommit(commits, recent, ENDLESS);

        shared.store(some(1));
        shared.store(some(2));

        assertThat(commits.sizes).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void whoComesDuringACommitSharesTheNextAndGetsItsOwnAnswer() throws Exception {
        List<List<NewStatement>> others = List.of(some(1), some(3), some(2));

        List<Future<StoreOutcome>> answers = crowd(new SharedCommit(commits, recent, NONE), others);

        for (int index = 0; index < others.size(); index++) {
            assertThat(ids(answers.get(index + 1)))
                    .containsExactlyElementsOf(
                            others.get(index).stream().map(NewStatement::id).toList());
        }
        assertThat(commits.sizes).containsExactly(List.of(1), List.of(1, 3, 2));
    }

    @Test
    void afterACrowdTheNextCommitWaitsForAsMany() throws Exception {
        SharedCommit shared = new SharedCommit(commits, recent, ENDLESS);
        // the one that was alone comes again, as platforms do
        List<Future<StoreOutcome>> answers = crowd(shared, List.of(some(1), some(1)));
        answers.get(0).get();
        answers.add(platforms.submit(post(shared, some(1))));

        for (Future<StoreOutcome> answer : answers) {
            assertThat(ids(answer)).hasSize(1);
        }
        assertThat(commits.sizes).containsExactly(List.of(1), List.of(1, 1, 1));
    }

    @Test
    void nobodyWaitsForeverForACrowdThatHasGone() throws Exception {
        SharedCommit shared = new SharedCommit(commits, recent, Duration.ofMillis(1));
        for (Future<StoreOutcome> answer : crowd(shared, List.of(some(1), some(1)))) {
            answer.get();
        }
        shared.store(some(1));

        assertThat(commits.sizes).containsExactly(List.of(1), List.of(1, 1), List.of(1));
    }

    @Test
    void aCommitTakesAThousandStatementsAndTheRestTheNext() throws Exception {
        List<Future<StoreOutcome>> answers =
                crowd(new SharedCommit(commits, recent, NONE), List.of(some(600), some(400), some(1), some(1200)));

        for (Future<StoreOutcome> answer : answers) {
            assertThat(ids(answer)).isNotEmpty();
        }
        assertThat(commits.sizes).containsExactly(List.of(1), List.of(600, 400), List.of(1), List.of(1200));
    }

    @Test
    void whatCannotBeStoredTakesNobodyWithIt() throws Exception {
        List<Future<StoreOutcome>> answers =
                crowd(new SharedCommit(commits, recent, NONE), List.of(some(1), List.of(UNSTORABLE), some(2)));

        assertThat(ids(answers.get(1))).hasSize(1);
        assertThatThrownBy(() -> answers.get(2).get()).hasRootCauseMessage("cannot be stored");
        assertThat(ids(answers.get(3))).hasSize(2);
        assertThat(commits.sizes).containsExactly(List.of(1), List.of(1, 1, 2), List.of(1), List.of(1), List.of(2));
    }

    @Test
    void anErrorAnswersOnlyTheBatchThatCausedIt() throws Exception {
        SharedCommit shared = new SharedCommit(commits, recent, NONE);
        List<Future<StoreOutcome>> answers = crowd(shared, List.of(some(1), List.of(BREAKING), some(2)));

        assertThat(ids(answers.get(1))).hasSize(1);
        assertThatThrownBy(() -> answers.get(2).get()).hasRootCauseMessage("broken");
        assertThat(ids(answers.get(3))).hasSize(2);
        assertThat(shared.store(some(1))).isInstanceOf(StoreOutcome.Stored.class);
    }

    @Test
    void whatABatchRefersToIsReadBeforeItStandsInTheQueue() throws Exception {
        SharedCommit shared = new SharedCommit(commits, recent, NONE);
        commits.looking = new CountDownLatch(1);

        Future<StoreOutcome> slow = platforms.submit(post(shared, List.of(REFERRING)));
        Future<StoreOutcome> fast = platforms.submit(post(shared, some(1)));

        assertThat(ids(fast)).hasSize(1);
        assertThat(slow.isDone()).isFalse();
        commits.looking.countDown();
        assertThat(ids(slow)).hasSize(1);
    }

    @Test
    void whatACommitBroughtIsRememberedForTheReadersWhenItHasSucceeded() throws Exception {
        NewStatement first = one();
        NewStatement second = one();
        SharedCommit shared = new SharedCommit(commits, recent, NONE);

        crowd(shared, List.of(List.of(first), List.of(UNSTORABLE), List.of(second)));
        platforms.shutdown();
        assertThat(platforms.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(recent.between(1, 3, 10).orElseThrow())
                .extracting(FedStatement::id)
                .containsExactly(first.id(), second.id());
    }
}
