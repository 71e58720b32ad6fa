package vn.hocvuso.lrsbridge.auditing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;

/** {@link LogResource}. */
class LogResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();

    private String checkpoint() {
        IssuedCertificate.any(bridge);
        return Await.first(
                        "the log is published",
                        () -> bridge.get("/log/checkpoint", "text/plain"),
                        answer -> answer.statusCode() == 200)
                .body();
    }

    @Test
    void theCheckpointAndTheTilesOfItsTreeAreForEverybody() {
        String[] lines = checkpoint().split("\n", -1);
        int size = Integer.parseInt(lines[1]);

        assertThat(bridge.get("/log/keys", "text/plain").body()).startsWith(lines[0] + "+");
        for (String tile : List.of("/log/tile/0/000.p/" + size, "/log/tile/entries/000.p/" + size)) {
            HttpResponse<String> file = bridge.get(tile, "*/*");
            assertThat(file.statusCode()).as(tile).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        }
        assertThat(bridge.get("/log/consistency?from=1&to=" + size, "text/plain")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatTheTreeDoesNotHoldIsNotThere() {
        checkpoint();
        assertRefused(bridge.get("/log/tile/0/x999/999", "*/*"), 404, "not-found");
        assertRefused(bridge.get("/log/tile/0/000.p/300", "*/*"), 404, "not-found");
        assertThat(bridge.get("/log/consistency?from=5&to=2", "*/*").statusCode())
                .isIn(400, 404);
    }
}
