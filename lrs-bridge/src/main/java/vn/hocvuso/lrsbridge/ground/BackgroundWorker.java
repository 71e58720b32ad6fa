package vn.hocvuso.lrsbridge.ground;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one background loop of the program. It works while there is something to do, then sleeps. Wake-ups are best
 * effort: they come from this node only and die with it, so the loop also looks by itself.
 *
 * <p>Neither an exception nor an {@link Error} ends the loop. A failure is logged when it begins, and ever more rarely
 * while it lasts. When the loop does end, it says so in the log.
 */
public final class BackgroundWorker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger("vn.hocvuso.lrsbridge");
    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    /** Wake-ups rarely come alone: what gathers in this time is done in one go, at a fraction of the price. */
    private static final long GATHERS_MILLIS = 100;

    /** How long a failure may last before the work counts as stopped: what restarts meanwhile has come back by then. */
    private static final Duration PASSES = Duration.ofSeconds(30);

    /** How long one step may take before it counts as hanging: many times what the largest portion of any work takes. */
    private static final Duration LONGEST_STEP = Duration.ofMinutes(5);

    private final String name;
    private final Task task;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean closed;
    private volatile boolean ended;
    private volatile Trouble trouble = Trouble.NONE;
    private volatile OptionalLong stepBegan = OptionalLong.empty();

    private BackgroundWorker(String name, Task task) {
        this.name = name;
        this.task = task;
    }

    /**
     * What is done in the background.
     *
     * @param looksEvery how long the loop sleeps when nothing was left to do and nothing wakes it
     * @param atMost how much one step does at most; after a smaller step there is nothing left for the moment
     * @param step does the next piece, and answers how much that was
     */
    public record Task(Duration looksEvery, int atMost, IntSupplier step) {
        /** A task that looks for something to do twice a second. */
        public Task(int atMost, IntSupplier step) {
            this(LOOKS_EVERY, atMost, step);
        }
    }

    /**
     * Starts the loop.
     *
     * @param name of its thread, and of the loop in the log
     */
    public static BackgroundWorker start(String name, ThreadFactory threads, Task task) {
        BackgroundWorker worker = new BackgroundWorker(name, task);
        Thread thread = threads.newThread(worker::run);
        thread.setName(name);
        thread.setDaemon(true);
        thread.start();
        return worker;
    }

    /**
     * What keeps a loop from its work.
     *
     * @param failures how many steps have failed one after the other
     * @param since when the first of them failed, as {@link System#nanoTime} tells it
     * @param why the last failure in words
     */
    private record Trouble(int failures, long since, String why) {
        static final Trouble NONE = new Trouble(0, 0, "");

        Trouble and(Throwable failure) {
            return new Trouble(failures + 1, failures == 0 ? System.nanoTime() : since, String.valueOf(failure));
        }
    }

    /** The name of the loop. */
    public String name() {
        return name;
    }

    /** Whether the loop has ended although nobody closed it. It does not begin again by itself. */
    public boolean hasDied() {
        return ended && !closed;
    }

    /**
     * Why nothing is done at present: the loop has ended, has failed for half a minute, or hangs in one step for five;
     * empty where it goes on.
     */
    public Optional<String> problem() {
        return problem(PASSES, LONGEST_STEP);
    }

    /** The same with other patience for failures and for a step. */
    Optional<String> problem(Duration passes, Duration longest) {
        Trouble now = trouble;
        OptionalLong began = stepBegan;
        if (hasDied()) {
            return Optional.of("has ended");
        }
        if (began.isPresent() && System.nanoTime() - began.getAsLong() >= longest.toNanos()) {
            return Optional.of("hangs in one step for " + longest.toSeconds() + " s or longer");
        }
        boolean lasts = now.failures() > 0 && System.nanoTime() - now.since() >= passes.toNanos();
        return lasts ? Optional.of("fails for the " + now.failures() + ". time: " + now.why()) : Optional.empty();
    }

    /** Tells the loop that there may be something to do. */
    public void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
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
                if (task.atMost() > done()) {
                    sleep();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            ended = true;
            LOG.log(closed ? Level.FINE : Level.SEVERE, "the background work \"{0}\" has ended", name);
        }
    }

    private void sleep() throws InterruptedException {
        Duration longest = trouble.failures() > 0 ? AFTER_FAILURE : task.looksEvery();
        boolean woken = wakeUps.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        TimeUnit.MILLISECONDS.sleep(woken && !closed ? GATHERS_MILLIS : 0);
    }

    /** An {@link Error}, such as memory that ran out in another thread's request, must not end the work either. */
    private int done() {
        try {
            stepBegan = OptionalLong.of(System.nanoTime());
            int done = task.step().getAsInt();
            trouble = Trouble.NONE;
            return done;
        } catch (RuntimeException | Error failure) {
            note(failure);
            return 0;
        } finally {
            stepBegan = OptionalLong.empty();
        }
    }

    private void note(Throwable failure) {
        try {
            trouble = trouble.and(failure);
            if (Integer.bitCount(trouble.failures()) == 1 && !closed) {
                LOG.log(
                        Level.WARNING,
                        name + " failed for the " + trouble.failures() + ". time and tries again",
                        failure);
            }
        } catch (RuntimeException | Error untold) {
            // memory that lacked for the work may lack for the words as well; the work goes on
            return;
        }
    }
}
