package vn.hocvuso.lrsbridge.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link CasesResource}. */
class CasesResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final SignedIn auditor = bridge.as("auditor");

    @Test
    void casesAndPushesAreReadAndExported() {
        assertThat(auditor.page("/auditing/cases").statusCode()).isEqualTo(200);
        assertThat(auditor.json("GET", "/auditing/cases.json", "").isArray()).isTrue();
        assertThat(auditor.api("GET", "/auditing/cases.csv", "").body()).contains("certificate");
        assertThat(auditor.api("GET", "/auditing/pushes.csv", "").body()).contains("destination");
    }

    @Test
    void theyAreForAuditorsAndInNoOtherForm() {
        assertRefused(bridge.as("teacher").get("/auditing/cases.csv"), 403, "forbidden");
        assertRefused(auditor.get("/auditing/cases.pdf"), 404, "not-found");
    }
}
