package vn.hocvuso.lrsbridge.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class XapiVersionTest {
    @Test
    void versionHeadersOfOneAndTwoAreRead() {
        assertThat(XapiVersion.parse(" 1.0.1 ").map(XapiVersion::isOne)).contains(true);
        assertThat(XapiVersion.parse("2.0").map(XapiVersion::isTwo)).contains(true);
        for (String no : List.of("", "1", "1.1", "0.95", "3.0", "1.0.", "1.0a", "1.0.1.1")) {
            assertThat(XapiVersion.parse(no)).as(no).isEmpty();
        }
    }

    @Test
    void aVersionThatIsNotSpokenCannotBe() {
        assertThatThrownBy(() -> new XapiVersion("1.1.0")).isInstanceOf(IllegalArgumentException.class);
    }
}
