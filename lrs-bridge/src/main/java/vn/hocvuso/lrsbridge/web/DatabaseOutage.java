package vn.hocvuso.lrsbridge.web;

import jakarta.resource.spi.ResourceAllocationException;
import jakarta.transaction.SystemException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Failures that say nothing of the request: the database cannot be reached or has ended, a disk is full or only read
 * from. The same request can succeed later, which HTTP calls 503.
 */
final class DatabaseOutage {
    /** Classes of SQLSTATE: no connection, resources that lack, an operator's intervention, an error of the system. */
    private static final Pattern STATES = Pattern.compile("08.{3}|53.{3}|57P0.|58.{3}|25006");

    /** Of H2: closed, or closing, cannot be opened, input or output failed, only read from. */
    private static final Set<Integer> OF_H2 = Set.of(90028, 90031, 90046, 90067, 90097, 90098, 90121, 90135);

    /** How a system says in an exception of Java that a disk takes nothing more. */
    private static final Pattern DISK =
            Pattern.compile("No space left|Disk quota exceeded|Read-only file system|not enough space|File too large");

    private DatabaseOutage() {}

    /** What does not answer, in the words of whoever failed; empty where the failure is of another kind. */
    static Optional<String> behind(Throwable failure) {
        return behind(failure, new HashSet<>());
    }

    private static Optional<String> behind(Throwable failure, Set<Throwable> seen) {
        if (!seen.add(failure)) {
            return Optional.empty();
        }
        if (isOutage(failure)) {
            return Optional.of(
                    String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
        }
        Throwable cause = failure.getCause();
        Optional<String> deeper = cause == null ? Optional.empty() : behind(cause, seen);
        for (Throwable suppressed : failure.getSuppressed()) {
            deeper = deeper.or(() -> behind(suppressed, seen));
        }
        return deeper;
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof ResourceAllocationException
                // the transaction could be neither kept nor undone, because whoever keeps it is gone
                || failure instanceof SystemException
                || (failure instanceof SQLException broken && isOutage(broken))
                || (failure instanceof IOException full && saysSo(full));
    }

    private static boolean isOutage(SQLException broken) {
        String state = broken.getSQLState();
        return OF_H2.contains(broken.getErrorCode())
                || (state != null && STATES.matcher(state).matches());
    }

    private static boolean saysSo(IOException full) {
        return DISK.matcher(String.valueOf(full.getMessage())).find();
    }
}
