package vn.hocvuso.lrsbridge;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.api.DatabaseEventListener;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;

/**
 * Ends the process when H2 can write no more. H2 closes its file then, and whatever still holds a connection can turn in
 * circles inside of it without an end, so that the program cannot go on by itself. What was acknowledged lies in the file.
 * H2 makes one for each database by the name of this class.
 */
public final class DatabaseGuard implements DatabaseEventListener {
    private static final Set<Integer> CLOSED =
            Set.of(ErrorCode.DATABASE_IS_CLOSED, ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2);

    /** Requests that fail meanwhile are still answered. */
    private static final long GRACE_MILLIS = 1_000;

    private final AtomicBoolean ending = new AtomicBoolean();

    @Override
    public void exceptionThrown(SQLException failure, String sql) {
        if (isTheEnd(failure) && ending.compareAndSet(false, true)) {
            Thread end = new Thread(() -> end(why(failure)), "end of the database");
            end.setDaemon(true);
            end.start();
        }
    }

    /** Whether the file can be neither written nor read any more; errors of a statement come here too. */
    static boolean isTheEnd(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MVStoreException) {
                return true;
            }
        }
        return CLOSED.contains(failure.getErrorCode());
    }

    private static String why(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    }

    private static void end(String why) {
        try {
            TimeUnit.MILLISECONDS.sleep(GRACE_MILLIS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        throw Exit.with(
                Exit.FAILED,
                "the database has closed itself, most often because its disk is full (" + why
                        + "); nothing that was acknowledged is lost: make space and start again");
    }
}
