package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link IssuerDocumentsResource}. */
class IssuerDocumentsResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();

    @Test
    void theIssuersKeysAndItsStatusListAreForEverybody() {
        JsonNode did = SignedIn.json(bridge.get("/.well-known/did.json", "*/*").body());
        assertThat(did.path("id").asText()).startsWith("did:web:localhost");
        assertThat(did.path("verificationMethod")).isNotEmpty();

        IssuedCertificate.any(bridge);
        JsonNode list = SignedIn.json(bridge.get("/status/1", "*/*").body());
        assertThat(list.at("/credentialSubject/type").asText()).isEqualTo("BitstringStatusList");
        assertThat(list.path("issuer").asText()).isEqualTo(did.path("id").asText());
    }

    @Test
    void aListThatWasNeverBegunIsNotFound() {
        assertRefused(bridge.get("/status/999999", "*/*"), 404, "not-found");
    }
}
