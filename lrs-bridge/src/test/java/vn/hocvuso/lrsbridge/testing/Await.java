package vn.hocvuso.lrsbridge.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Waits for what must come: on a quiet machine it comes at once, on a busy one in its time. */
public final class Await {
    /** Longer than a busy machine needs: only what never comes is waited for as long as this. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final int MILLIS_BETWEEN_LOOKS = 20;

    private Await() {}

    /** Looks until it holds. */
    public static void until(String what, Callable<Boolean> holds) {
        first(what, holds, answer -> answer);
    }

    /** Looks until the answer fits, and answers that one. */
    public static <T> T first(String what, Callable<T> look, Predicate<T> fits) {
        return first(what, look, fits, PATIENCE);
    }

    /** The same for what takes longer where there is more of it. */
    public static <T> T first(String what, Callable<T> look, Predicate<T> fits, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            T seen = look.call();
            while (!fits.test(seen)) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("waited in vain: " + what + "; last seen: " + seen);
                }
                TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
                seen = look.call();
            }
            return seen;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (RuntimeException broken) {
            throw broken;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
