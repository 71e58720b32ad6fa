package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
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
}
