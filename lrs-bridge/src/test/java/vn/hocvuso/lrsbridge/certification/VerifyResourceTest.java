package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link VerifyResource}. */
class VerifyResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final IssuedCertificate issued = IssuedCertificate.any(bridge);

    private String credential() {
        return bridge.get("/certificates/" + issued.id(), "application/vc").body();
    }

    private JsonNode checked(String credential) {
        return SignedIn.json(
                bridge.as("auditor").api("POST", "/verify", credential).body());
    }

    @Test
    void aNumberLeadsToItsCertificate() {
        HttpResponse<String> found = bridge.get("/verify?certificate=" + issued.number(), "text/html");

        assertThat(found.uri().getPath()).isEqualTo("/certificates/" + issued.id());
        assertThat(bridge.get("/verify?certificate=99999/1999", "text/html").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCredentialIsJudgedAndAChangedOneToo() {
        assertThat(checked(credential()).path("verdict").asText()).isEqualTo("valid");
        assertThat(checked(credential().replaceFirst("\"name\":\"", "\"name\":\"X"))
                        .path("verdict")
                        .asText())
                .isEqualTo("invalid");
    }

    @Test
    void aFileAndAPastedTextAreJudgedOnThePage() {
        SignedIn anybody = bridge.as("teacher");
        assertThat(anybody.upload("/verify", Map.of(), "a.json", credential()).statusCode())
                .isEqualTo(200);
        assertThat(anybody.form("/verify", Map.of("credential", credential())).statusCode())
                .isEqualTo(200);
        assertThat(bridge.get("/v", "text/html").statusCode()).isEqualTo(200);
    }
}
