package vn.hocvuso.lrsbridge.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimestampsTest {
    @Test
    void instantsArePrintedInUtcWithThreeDigitsOrAsManyAsTheyHave() {
        assertThat(Timestamps.print(Instant.parse("2026-11-23T01:02:03.4569Z"))).isEqualTo("2026-11-23T01:02:03.4569Z");
        assertThat(Timestamps.print(Instant.parse("2026-11-23T01:02:00Z"))).isEqualTo("2026-11-23T01:02:00.000Z");
        assertThat(Timestamps.parse("2026-11-23T08:02:03.5+07:00")).contains(Instant.parse("2026-11-23T01:02:03.5Z"));
        assertThat(Timestamps.parse("2026-11-23T08:02:03-00:00")).isEmpty();
    }
}
