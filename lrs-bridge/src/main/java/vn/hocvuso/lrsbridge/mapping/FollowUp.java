package vn.hocvuso.lrsbridge.mapping;

import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Background work that follows commits: it works while there is something to do, sleeps, and is woken by news. News may
 * get lost (they come from this node only, and die with it), so it also looks by itself.
 */
public final class FollowUp implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger("vn.hocvuso.lrsbridge");
    private static final long LOOKS_EVERY_MILLIS = 500;
    private static final long AFTER_FAILURE_MILLIS = 2_000;

    /** News rarely come alone: what gathers in this time is done in one go, at a fraction of the price. */
    private static final long GATHERS_MILLIS = 100;

    private final String name;
    private final Step step;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean closed;
    private int failures;

    private FollowUp(String name, Step step) {
        this.name = name;
        this.step = step;
    }

    /**
     * The next piece of the work.
     *
     * @param atMost how much one piece is at most; after a smaller one there is nothing left for the moment
     * @param work does it, and answers how much that was
     */
    public record Step(int atMost, IntSupplier work) {}

    /**
     * Starts it.
     *
     * @param step does the next piece
     */
    public static FollowUp start(String name, ThreadFactory threads, Step step) {
        FollowUp followUp = new FollowUp(name, step);
        Thread thread = threads.newThread(followUp::run);
        thread.setName(name);
        thread.setDaemon(true);
        thread.start();
        return followUp;
    }

    /** There may be something to do. */
    public void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    @Override
    public void close() {
        closed = true;
        wake();
    }

    private void run() {
        try {
            while (!closed) {
                if (step.atMost() > done()) {
                    boolean woken = news.tryAcquire(
                            failures > 0 ? AFTER_FAILURE_MILLIS : LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                    TimeUnit.MILLISECONDS.sleep(woken ? GATHERS_MILLIS : 0);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A failure (the database restarts, say) must not end the work for good. It is logged when it begins, and ever more
     * rarely while it lasts.
     */
    private int done() {
        try {
            int done = step.work().getAsInt();
            failures = 0;
            return done;
        } catch (RuntimeException failure) {
            failures++;
            if (Integer.bitCount(failures) == 1 && !closed) {
                LOG.log(Level.WARNING, name + " failed for the " + failures + ". time and tries again", failure);
            }
            return 0;
        }
    }
}
