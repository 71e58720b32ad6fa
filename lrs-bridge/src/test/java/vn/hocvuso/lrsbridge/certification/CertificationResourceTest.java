package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link CertificationResource}. */
class CertificationResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final SignedIn officer = bridge.as("officer");

    private static final String ADULTS = "/certification/candidates/hoai-duc-2026/1/nguoi-truong-thanh";

    @Test
    void anOfficerSeesWhatIsToBeDecided() {
        HttpResponse<String> overview = officer.page("/certification");

        assertThat(overview.statusCode()).isEqualTo(200);
        assertThat(overview.body()).contains("/certification/register");
    }

    @Test
    void aConfirmationOfNobodyIsRefusedInTheForm() {
        HttpResponse<String> nobody = officer.form(
                ADULTS, Map.of("act", "confirm", "number", "7/QĐ", "day", "2026-01-05", "signatory", "Nguyễn Mẫu Ký"));

        assertThat(nobody.statusCode()).isEqualTo(409);
        assertThat(nobody.body()).contains("Không có ai được chọn");
        assertRefused(officer.get("/certification/decisions/" + UUID.randomUUID()), 404, "not-found");
        assertRefused(bridge.as("teacher").get("/certification"), 403, "forbidden");
    }
}
