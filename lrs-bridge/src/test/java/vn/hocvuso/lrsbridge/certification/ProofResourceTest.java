package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;

/** {@link ProofResource}. */
class ProofResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();

    @Test
    void theProofOfACertificateIsThereOnceTheLogIsPublished() {
        String address = "/certificates/" + IssuedCertificate.any(bridge).id() + "/proof";
        HttpResponse<String> proof = Await.first(
                "the log is published", () -> bridge.get(address, "text/plain"), answer -> answer.statusCode() == 200);

        assertThat(proof.body()).startsWith("c2sp.org/tlog-proof@v1");
        assertThat(proof.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("inline");
    }

    @Test
    void whereThereIsNoCertificateThereIsNoProof() {
        assertRefused(bridge.get("/certificates/" + UUID.randomUUID() + "/proof", "text/plain"), 404, "not-found");
    }
}
