package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;

/** {@link HomeResource}. */
class HomeResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();

    @Test
    void theFirstPageTellsPlatformsWhereToPostAndEverybodyWhoCanTryIt() {
        HttpResponse<String> page = bridge.get("/", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(bridge.address("/xapi").toString(), "/verify", "lang=en");
    }

    @Test
    void itIsForReadingOnly() {
        assertRefused(bridge.as("teacher").api("POST", "/", "{}"), 405, "method-not-allowed");
    }
}
