package vn.hocvuso.lrsbridge;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Lets through what the application says, and warnings of the server, so many in a minute: while the database is gone the
 * server writes pages about every request, perhaps onto the disk that is full. Payara sets the level of some of its
 * loggers itself, whatever is configured, and then tells at every start of a session store that nobody asked for.
 */
public final class ServerLogFilter implements Filter {
    private static final String OURS = "vn.hocvuso";

    /** What the server says, with the way it went through its own code, when a client sends no sound HTTP; it has refused it. */
    private static final String CLIENTS_FAULT = "HttpBrokenContent";

    private static final int MOST_IN_A_MINUTE = 20;
    private static final long MINUTE_MILLIS = 60_000;

    private long minute;
    private int told;
    private int leftOut;

    @Override
    public boolean isLoggable(LogRecord record) {
        if (record.getLoggerName() != null && record.getLoggerName().startsWith(OURS)) {
            return true;
        }
        return record.getLevel().intValue() >= Level.WARNING.intValue()
                && !isOfClient(record)
                && isWithinBounds(record);
    }

    private static boolean isOfClient(LogRecord record) {
        return record.getThrown() != null
                && record.getThrown().getClass().getSimpleName().startsWith(CLIENTS_FAULT);
    }

    private synchronized boolean isWithinBounds(LogRecord record) {
        long now = record.getMillis() / MINUTE_MILLIS;
        if (now != minute) {
            minute = now;
            told = 0;
        }
        if (++told > MOST_IN_A_MINUTE) {
            leftOut++;
            return false;
        }
        if (leftOut > 0) {
            record.setMessage(
                    leftOut + " warnings of the server were left out before this one. " + record.getMessage());
            leftOut = 0;
        }
        return true;
    }
}
