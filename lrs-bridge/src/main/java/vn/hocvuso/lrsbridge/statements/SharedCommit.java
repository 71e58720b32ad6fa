package vn.hocvuso.lrsbridge.statements;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Batches that wait at the same moment are stored in one commit, and each is answered after it. The one that waits
 * longest has the turn: it stores for all who wait, and hands the turn on. A lone batch waits for nobody; where the last
 * commit met a crowd, the next waits a moment for as many (docs/adr/0009).
 */
@Singleton
class SharedCommit {
    /** How many statements one commit takes, unless a single batch has more. */
    private static final int MOST = 1000;

    /** How long a commit waits for a crowd at most: about as long as the commits take that it spares. */
    private static final Duration PATIENCE = Duration.ofMillis(3);

    private final StatementStore store;
    private final RecentStatements recent;
    private final Duration patience;
    private final ReentrantLock door = new ReentrantLock();
    private final Condition crowded = door.newCondition();
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private int crowd = 1;
    private boolean taken;

    @Inject
    SharedCommit(StatementStore store, RecentStatements recent) {
        this(store, recent, PATIENCE);
    }

    SharedCommit(StatementStore store, RecentStatements recent, Duration patience) {
        this.store = store;
        this.recent = recent;
        this.patience = patience;
    }

    /** Stores a batch; returns after its commit. What only this batch needs is read before it stands in the queue. */
    StoreOutcome store(List<NewStatement> batch) {
        store.lookAhead(batch);
        Waiting mine = new Waiting(batch);
        enqueue(mine);
        if (mine.hasTurn()) {
            List<Waiting> together = List.of();
            try {
                together = gather();
                commit(together);
            } finally {
                handOn(together.size());
            }
        }
        return mine.answer();
    }

    /** Where nobody has the turn, it falls to this one. */
    private void enqueue(Waiting mine) {
        door.lock();
        try {
            queue.add(mine);
            if (queue.size() >= crowd) {
                crowded.signal();
            }
            if (!taken) {
                taken = true;
                mine.takeTurn();
            }
        } finally {
            door.unlock();
        }
    }

    /** How many wait at this moment. */
    int waiting() {
        door.lock();
        try {
            return queue.size();
        } finally {
            door.unlock();
        }
    }

    /** Those that are stored together; whoever has the turn is the oldest of them. */
    private List<Waiting> gather() {
        door.lock();
        try {
            long left = patience.toNanos();
            while (queue.size() < crowd && left > 0) {
                left = crowded.awaitNanos(left);
            }
            return oldest();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return oldest();
        } finally {
            door.unlock();
        }
    }

    /** The oldest that wait, as many as one commit takes. */
    private List<Waiting> oldest() {
        List<Waiting> oldest = new ArrayList<>();
        int statements = 0;
        for (Waiting head = queue.peek();
                head != null && (oldest.isEmpty() || statements + head.batch().size() <= MOST);
                head = queue.peek()) {
            oldest.add(queue.remove());
            statements += head.batch().size();
        }
        return oldest;
    }

    private void commit(List<Waiting> together) {
        try {
            StatementStore.Kept kept =
                    store.store(together.stream().map(Waiting::batch).toList());
            recent.add(kept.added());
            for (int index = 0; index < together.size(); index++) {
                StoreOutcome outcome = kept.outcomes().get(index);
                together.get(index).answer(() -> outcome);
            }
        } catch (RuntimeException | Error failed) {
            apart(together, failed);
        }
    }

    /** One that cannot be stored, for whatever reason, must not take the others with it. */
    private void apart(List<Waiting> together, Throwable failed) {
        if (together.size() == 1) {
            together.get(0).fail(failed);
        } else {
            together.forEach(one -> commit(List.of(one)));
        }
    }

    /** The crowd are those who were just answered, and come again, and those who came meanwhile. */
    private void handOn(int answered) {
        door.lock();
        try {
            crowd = answered + queue.size();
            Waiting next = queue.peek();
            taken = next != null;
            if (next != null) {
                next.takeTurn();
            }
        } finally {
            door.unlock();
        }
    }

    /** A batch that waits for its answer, or for the turn. */
    private static final class Waiting {
        private final List<NewStatement> batch;
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();
        private final CompletableFuture<Supplier<StoreOutcome>> answer = new CompletableFuture<>();

        Waiting(List<NewStatement> batch) {
            this.batch = batch;
        }

        List<NewStatement> batch() {
            return batch;
        }

        void takeTurn() {
            turn.complete(true);
        }

        void answer(Supplier<StoreOutcome> outcome) {
            answer.complete(outcome);
            turn.complete(false);
        }

        void fail(Throwable failure) {
            answer(() -> {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            });
        }

        /** Waits until it has the turn, or an answer without. */
        boolean hasTurn() {
            return turn.join();
        }

        StoreOutcome answer() {
            return answer.join().get();
        }
    }
}
