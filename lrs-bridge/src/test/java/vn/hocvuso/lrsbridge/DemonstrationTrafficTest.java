package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemonstrationTrafficTest {
    private static List<String> ids(String start) {
        return DemonstrationTraffic.statements(Clock.fixed(Instant.parse(start), ZoneOffset.UTC)).stream()
                .map(statement -> statement.substring(0, statement.indexOf(',')))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30T00:00:00Z", "2026-11-30T23:59:59Z", "2027-01-01T00:00:00Z"})
    void nothingLiesInTheFutureAtWhateverMomentTheDemonstrationStarts(String start) {
        Instant now = Instant.parse(start);

        assertThat(DemonstrationTraffic.statements(Clock.fixed(now, ZoneOffset.UTC)))
                .allSatisfy(statement -> assertThat(
                                Instant.parse(statement.replaceFirst("(?s).*\"timestamp\":\"([^\"]+)\".*", "$1")))
                        .isBefore(now)
                        .isAfter(now.minusSeconds(24 * 24 * 3600)));
    }

    @Test
    void aLaterStartSendsTheSameStatements() {
        assertThat(ids("2026-12-24T08:00:00Z"))
                .isEqualTo(ids("2026-11-30T08:00:00Z"))
                .doesNotHaveDuplicates();
    }
}
