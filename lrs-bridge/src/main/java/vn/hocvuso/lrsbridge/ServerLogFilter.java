package vn.hocvuso.lrsbridge;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Lets through what the application says, and warnings of the server. Payara sets the level of some of its loggers
 * itself, whatever is configured, and then tells at every start of a session store that nobody asked for.
 */
public final class ServerLogFilter implements Filter {
    private static final String OURS = "vn.hocvuso";

    /** What the server says, with the way it went through its own code, when a client sends no sound HTTP; it has refused it. */
    private static final String CLIENTS_FAULT = "HttpBrokenContent";

    @Override
    public boolean isLoggable(LogRecord record) {
        if (record.getThrown() != null
                && record.getThrown().getClass().getSimpleName().startsWith(CLIENTS_FAULT)) {
            return false;
        }
        return record.getLevel().intValue() >= Level.WARNING.intValue()
                || (record.getLoggerName() != null && record.getLoggerName().startsWith(OURS));
    }
}
