package vn.hocvuso.lrsbridge.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many through at a time and no more. Whoever comes meanwhile waits where there is a queue, or is asked to come again. */
public final class Turnstile {
    private static final Queue NONE = new Queue(0, Integer.MAX_VALUE, Duration.ZERO);

    private final int most;
    private final Semaphore places;
    private final Semaphore inside;
    private final Queue queue;
    private final Map<String, Integer> bySource = new ConcurrentHashMap<>();

    /**
     * Those who wait, the first to come goes first.
     *
     * @param most how many wait at the same moment
     * @param ofOneSource how many of one source, those who are through counted
     * @param patience how long each waits
     */
    public record Queue(int most, int ofOneSource, Duration patience) {}

    /** One for so many at the same moment, without a queue. */
    public Turnstile(int places) {
        this(places, NONE);
    }

    /** One for so many at the same moment, with a queue before it. */
    public Turnstile(int places, Queue queue) {
        this.places = new Semaphore(places, true);
        this.most = places + queue.most();
        this.inside = new Semaphore(most);
        this.queue = queue;
    }

    /**
     * Does something, unless too many do it already.
     *
     * @throws Refused with {@link Refusal#BUSY} where all places are taken
     */
    public <T> T through(Supplier<T> work) {
        return through("", work);
    }

    /**
     * The same for somebody of whom there may be many.
     *
     * @param source who; an address, or an account
     * @throws Refused with {@link Refusal#BUSY} where all places are taken, or those of this source
     */
    public <T> T through(String source, Supplier<T> work) {
        int of = bySource.merge(source, 1, Integer::sum);
        try {
            demand(of <= queue.ofOneSource() && inside.tryAcquire());
            try {
                return inTurn(work);
            } finally {
                inside.release();
            }
        } finally {
            bySource.computeIfPresent(source, (any, count) -> count == 1 ? null : count - 1);
        }
    }

    /** How many are through or wait. */
    int inside() {
        return most - inside.availablePermits();
    }

    private <T> T inTurn(Supplier<T> work) {
        demand(takesPlace());
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean takesPlace() {
        try {
            return places.tryAcquire(queue.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void demand(boolean room) {
        if (!room) {
            throw new Refused(Refusal.BUSY);
        }
    }
}
