package vn.hocvuso.lrsbridge.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocvuso.lrsbridge.web.ClientAddress;

/**
 * Passwords that were tried in vain on this node, by where they came from and whose they were to be. So whoever guesses
 * keeps nobody out but themselves, and names that there are not are treated as those that there are.
 */
final class WrongTries {
    /** So many are looked at; then the source waits, each time twice as long. */
    static final int FREE = 5;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 4;
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final int MOST = 50_000;

    private final Map<Of, Tries> tried = new ConcurrentHashMap<>();

    /** Whose password was tried from where; an address counts for its network. */
    private record Of(String source, String name) {
        Of {
            source = ClientAddress.network(source);
        }
    }

    private record Tries(int count, Instant last, Instant until) {
        static final Tries NONE = new Tries(0, Instant.EPOCH, Instant.EPOCH);

        Tries and(int more, Instant now) {
            int next = (last.plus(FORGOTTEN_AFTER).isBefore(now) ? 0 : count) + more;
            int doublings = Math.min(Math.max(next - FREE, 0), MOST_DOUBLINGS);
            return new Tries(next, now, next < FREE ? until : now.plus(FIRST_WAIT.multipliedBy(1L << doublings)));
        }
    }

    /** Whether this source must wait before it tries this name again. */
    boolean isLocked(String source, String name, Instant now) {
        return tried.getOrDefault(new Of(source, name), Tries.NONE).until().isAfter(now);
    }

    /** Counts a try before it is looked at, so that many at the same moment are many. */
    void count(String source, String name, Instant now) {
        forgetOld(now);
        tried.compute(new Of(source, name), (any, before) -> (before == null ? Tries.NONE : before).and(1, now));
    }

    /** Leaves this source no free try. */
    void lock(String source, String name, Instant now) {
        tried.compute(new Of(source, name), (any, before) -> {
            Tries known = before == null ? Tries.NONE : before;
            return known.and(Math.max(FREE - known.count(), 0), now);
        });
    }

    void forget(String source, String name) {
        tried.remove(new Of(source, name));
    }

    /** Who sends names without end must not fill the memory. */
    private void forgetOld(Instant now) {
        if (tried.size() >= MOST) {
            tried.values().removeIf(one -> !one.until().isAfter(now));
        }
        if (tried.size() >= MOST) {
            tried.clear();
        }
    }
}
