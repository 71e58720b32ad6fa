package vn.hocvuso.lrsbridge.statements;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Batches that wait at the same moment are stored in one commit, and each is answered after it. Whoever gets the turn
 * stores for all who wait; so a lone batch waits for nobody, and a crowd pays for one commit (docs/adr/0009).
 */
@Singleton
class SharedCommit {
    /** How many statements one commit takes, unless a single batch has more. */
    private static final int MOST = 1000;

    private final StatementStore store;
    private final ReentrantLock turn = new ReentrantLock();
    private final Queue<Waiting> queue = new ArrayDeque<>();

    @Inject
    SharedCommit(StatementStore store) {
        this.store = store;
    }

    /** Stores a batch; returns after its commit. */
    StoreOutcome store(List<NewStatement> batch) {
        Waiting mine = new Waiting(batch);
        enqueue(mine);
        turn.lock();
        try {
            while (!mine.isAnswered()) {
                commit(next());
            }
        } finally {
            turn.unlock();
        }
        return mine.answer();
    }

    private void enqueue(Waiting waiting) {
        synchronized (queue) {
            queue.add(waiting);
        }
    }

    /** The oldest that wait, as many as one commit takes. */
    private List<Waiting> next() {
        List<Waiting> next = new ArrayList<>();
        int statements = 0;
        synchronized (queue) {
            for (Waiting head = queue.peek();
                    head != null && (next.isEmpty() || statements + head.batch().size() <= MOST);
                    head = queue.peek()) {
                next.add(queue.remove());
                statements += head.batch().size();
            }
        }
        return next;
    }

    private void commit(List<Waiting> together) {
        try {
            List<StoreOutcome> outcomes =
                    store.store(together.stream().map(Waiting::batch).toList());
            for (int index = 0; index < together.size(); index++) {
                together.get(index).stored(outcomes.get(index));
            }
        } catch (RuntimeException failed) {
            apart(together, failed);
        }
    }

    /** One that cannot be stored must not take the others with it. */
    private void apart(List<Waiting> together, RuntimeException failed) {
        if (together.size() == 1) {
            together.get(0).failed(failed);
        } else {
            together.forEach(one -> commit(List.of(one)));
        }
    }

    /** A batch, and what became of it. Both are handed over under the lock of the turn. */
    private static final class Waiting {
        private final List<NewStatement> batch;
        private @Nullable Supplier<StoreOutcome> answer;

        Waiting(List<NewStatement> batch) {
            this.batch = batch;
        }

        List<NewStatement> batch() {
            return batch;
        }

        void stored(StoreOutcome outcome) {
            answer = () -> outcome;
        }

        void failed(RuntimeException failure) {
            answer = () -> {
                throw failure;
            };
        }

        boolean isAnswered() {
            return answer != null;
        }

        StoreOutcome answer() {
            return Optional.ofNullable(answer)
                    .orElseThrow(() -> new IllegalStateException("a batch without an answer"))
                    .get();
        }
    }
}
