package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;

/** What is packed, and for whom. */
class PackedAnswersTest {
    private final Bridge bridge = InProcessBridge.shared();

    private HttpResponse<String> get(String path, String codings) {
        return bridge.send(HttpRequest.newBuilder(bridge.address(path))
                .header("Accept", "text/html, */*;q=0.1")
                .header("Accept-Encoding", codings)
                .build());
    }

    @Test
    void pagesStylesAndScriptsArePackedForWhoeverTakesGzip() {
        for (String path : List.of("/", "/assets/bridge.css", "/assets/class.js")) {
            for (String codings : List.of("gzip", "br, GZIP;q=0.5", "deflate, gzip ; q=1.0")) {
                HttpResponse<String> answer = get(path, codings);

                assertThat(answer.headers().firstValue("Content-Encoding"))
                        .as(path + " " + codings)
                        .contains("gzip");
                assertThat(answer.headers().allValues("Vary")).anyMatch(header -> header.contains("Accept-Encoding"));
                assertThat(answer.body()).startsWith("\u001f");
            }
        }
    }

    @Test
    void nothingIsPackedForOthersOrThatGainsNothing() {
        for (String codings : List.of("identity", "gzip;q=0", "gzip;q=0.00", "br")) {
            assertThat(get("/", codings).headers().firstValue("Content-Encoding"))
                    .as(codings)
                    .isEmpty();
        }
        assertThat(get("/assets/mark.svg", "gzip").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }
}
