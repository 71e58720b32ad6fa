package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;

/** {@link AssetsResource}. */
class AssetsResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();

    @Test
    void eachKindOfFileComesWithItsTypeAndIsKeptForADay() {
        Map.of("bridge.css", "text/css", "mark.svg", "image/svg+xml", "class.js", "text/javascript")
                .forEach((name, type) -> {
                    HttpResponse<String> file = bridge.get("/assets/" + name, "*/*");
                    assertThat(file.statusCode()).as(name).isEqualTo(200);
                    assertThat(file.headers().firstValue("Content-Type").orElseThrow())
                            .startsWith(type);
                    assertThat(file.headers().firstValue("Cache-Control").orElseThrow())
                            .contains("max-age=86400");
                });
    }

    @Test
    void nothingOutsideOfTheFolderIsReached() {
        for (String path : List.of("/assets/none.css", "/assets/..%2Fwords_vi.properties", "/assets/persistence.xml")) {
            assertRefused(bridge.get(path, "*/*"), 404, "not-found");
        }
    }
}
