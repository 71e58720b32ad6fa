package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link CertificateResource}. */
class CertificateResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final IssuedCertificate issued = IssuedCertificate.any(bridge);

    @Test
    void oneAddressGivesThePageTheCredentialAndThePaper() {
        String address = "/certificates/" + issued.id();

        assertThat(bridge.get(address, "text/html").body()).contains(issued.number());
        HttpResponse<String> credential = bridge.get(address, "application/vc");
        assertThat(SignedIn.json(credential.body())
                        .at("/credentialSubject/achievement/id")
                        .asText())
                .isNotEmpty();
        assertThat(bridge.get(address + "/credential.json", "*/*").body()).isEqualTo(credential.body());
        for (String paper : List.of(address, address + "/paper.pdf")) {
            HttpResponse<String> pdf = bridge.get(paper, "application/pdf");
            assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(pdf.body()).startsWith("%PDF-");
        }
    }

    @Test
    void noBrowserAndNoProxyKeepsWhatIsAboutSomebody() {
        for (String path : List.of("", "/credential.json", "/paper.pdf")) {
            assertThat(bridge.get("/certificates/" + issued.id() + path, "*/*")
                            .headers()
                            .firstValue("Cache-Control"))
                    .as(path)
                    .contains("no-store");
        }
        assertThat(bridge.get("/.well-known/did.json", "*/*").headers().firstValue("Cache-Control"))
                .isEmpty();
    }

    @Test
    void oneThatThereIsNotIsNotFoundInAnyForm() {
        for (String id : List.of(UUID.randomUUID().toString(), "no-id")) {
            for (String accept : List.of("application/vc", "application/pdf")) {
                assertRefused(bridge.get("/certificates/" + id, accept), 404, "not-found");
            }
            assertThat(bridge.get("/certificates/" + id, "text/html").statusCode())
                    .isEqualTo(404);
        }
    }
}
