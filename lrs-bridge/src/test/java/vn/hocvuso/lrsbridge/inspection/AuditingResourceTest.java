package vn.hocvuso.lrsbridge.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link AuditingResource}. */
class AuditingResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final SignedIn auditor = bridge.as("auditor");

    @Test
    void theLogIsExaminedAndTheAccessIsWrittenDown() {
        IssuedCertificate.any(bridge);
        assertThat(auditor.page("/auditing").statusCode()).isEqualTo(200);

        assertThat(auditor.form("/auditing/log", Map.of("checkpoint", "")).statusCode())
                .isEqualTo(200);

        assertThat(auditor.page("/auditing/access").statusCode()).isEqualTo(200);
        assertThat(auditor.json("GET", "/auditing/access.json", "").findValuesAsText("what"))
                .contains("LOG_EXAMINED", "ACCESS_LOG_READ");
        assertThat(auditor.api("GET", "/auditing/access.csv", "").body()).contains("LOG_EXAMINED");
    }

    @Test
    void aTextThatIsNoCheckpointIsSaidToBeNone() {
        HttpResponse<String> none = auditor.form("/auditing/log", Map.of("checkpoint", "không phải"));

        assertThat(none.statusCode()).isEqualTo(200);
        assertThat(none.body()).contains("không phải");
        assertRefused(bridge.as("officer").get("/auditing"), 403, "forbidden");
        assertRefused(bridge.get("/auditing/access.json", "*/*"), 401, "unauthenticated");
    }
}
