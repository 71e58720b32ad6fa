package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link SigningResource}. */
class SigningResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final SignedIn officer = bridge.as("officer");

    @Test
    void aBatchOfPapersGoesOut() {
        IssuedCertificate issued = IssuedCertificate.any(bridge);
        assertThat(officer.page("/certification/signing").statusCode()).isEqualTo(200);

        HttpResponse<String> zip = officer.form(
                "/certification/signing/batch", Map.of("year", issued.year(), "number", issued.numberInYear()));

        assertThat(zip.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(zip.body()).startsWith("PK");
    }

    @Test
    void aReturnWithoutAFileIsRefused() {
        assertThat(officer.upload("/certification/signing/returned", Map.of("as", "json"), "", "")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aChoiceThatFitsNoPaperIsRefused() {
        assertRefused(officer.form("/certification/signing/batch", Map.of("year", "1999")), 404, "not-found");
        assertRefused(
                officer.form("/certification/signing/batch", Map.of("year", "năm nay")),
                400,
                "invalid-parameter",
                "year");
        assertRefused(bridge.as("teacher").form("/certification/signing/batch", Map.of()), 403, "forbidden");
    }
}
