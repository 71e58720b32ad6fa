package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerLogFilterTest {
    @ParameterizedTest
    @CsvSource({
        "vn.hocvuso.lrsbridge, INFO, true",
        "jakarta.enterprise.web, INFO, false",
        "jakarta.enterprise.web, WARNING, true",
        ", INFO, false",
        ", SEVERE, true"
    })
    void theApplicationSpeaksAndTheServerWarns(String logger, String level, boolean isShown) {
        LogRecord record = new LogRecord(Level.parse(level), "something");
        record.setLoggerName(logger);

        assertThat(new ServerLogFilter().isLoggable(record)).isEqualTo(isShown);
    }

    /** As Grizzly's. */
    private static final class HttpBrokenContentException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void whatAClientSentAmissFillsNoLog() {
        LogRecord record = new LogRecord(Level.WARNING, "GRIZZLY0013: Exception during FilterChain execution");
        record.setLoggerName("org.glassfish.grizzly.filterchain.DefaultFilterChain");
        assertThat(new ServerLogFilter().isLoggable(record)).isTrue();

        record.setThrown(new HttpBrokenContentException());

        assertThat(new ServerLogFilter().isLoggable(record)).isFalse();
    }
}
