package vn.hocvuso.lrsbridge.statements;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What this node has stored lately and its reader of the feed has not asked for yet, so that it need not be read from the
 * database and parsed again. It is one unbroken run of positions: where another node stored in between, it begins anew.
 * Nothing rests on it; what it does not hold is in the database.
 */
@Singleton
class RecentStatements {
    /** The most text it holds; as trees, that takes ten to twenty times as much memory. */
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final List<FedStatement> run = new ArrayList<>();

    /** The position before the first of the run. */
    private long before;

    private long bytes;

    /**
     * Remembers what a commit has stored; called after it, and in the order of commits.
     *
     * @param stored one after the other, as they stand in the feed
     */
    synchronized void add(List<FedStatement> stored) {
        for (FedStatement next : stored) {
            if (next.position() != before + run.size() + 1) {
                forget(run.size());
                before = next.position() - 1;
            }
            run.add(next);
            bytes += next.statement().size();
            next.statement().voided().ifPresent(this::markVoided);
        }
        while (bytes > MOST_BYTES) {
            forget(1);
        }
    }

    /** As its row is marked; a voiding statement cannot be voided itself. */
    private void markVoided(UUID target) {
        run.replaceAll(one -> one.id().equals(target) && !one.statement().voids() ? one.asVoided() : one);
    }

    /**
     * What stands in the feed between two positions; empty where another node stored some of it, or it is too long ago.
     *
     * @param position the last that was read; what stands before is forgotten, for its reader will not ask again
     * @param head where the feed ends at this moment
     * @param limit how many at most
     */
    synchronized Optional<List<FedStatement>> between(long position, long head, int limit) {
        if (position < before || position > head || head > before + run.size()) {
            return Optional.empty();
        }
        forget((int) (position - before));
        return Optional.of(List.copyOf(run.subList(0, (int) Math.min(limit, head - position))));
    }

    private void forget(int some) {
        List<FedStatement> first = run.subList(0, some);
        bytes -= first.stream().mapToLong(one -> one.statement().size()).sum();
        first.clear();
        before += some;
    }
}
