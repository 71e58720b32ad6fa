package vn.hocvuso.lrsbridge.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.verifying.DataIntegrity.Found;
import vn.hocvuso.lrsbridge.verifying.DataIntegrity.ProofCheck;

/**
 * The W3C's own examples of the suites that we have: eddsa-rdfc-2022 and eddsa-jcs-2022 (EdDSA Cryptosuites 1.0,
 * appendix B), ecdsa-rdfc-2019 and ecdsa-jcs-2019 with P-256 (ECDSA Cryptosuites 1.0, appendix A). P-384 and ecdsa-sd-2023
 * we have not.
 */
class W3cVectorTest {
    private static final String EXAMPLES = "https://www.w3.org/ns/credentials/examples/v2";
    private static final DocumentLoader CONTEXTS =
            (url, options) -> url.toString().equals(EXAMPLES)
                    ? JsonDocument.of(open("credentials-examples-v2.json"))
                    : Contexts.BUNDLED.loadDocument(url, options);

    @ParameterizedTest
    @CsvSource({
        "signedJCS.json, 1",
        "signedDataInt.json, 1",
        "signedProofSet2.json, 2",
        "signedJCSECDSAP256.json, 1",
        "signedECDSAP256.json, 1"
    })
    void thePublishedSignaturesHold(String file, int proofs) throws IOException {
        assertThat(DataIntegrity.verify(read(file), W3cVectorTest::keyOfDidKey, CONTEXTS))
                .extracting(ProofCheck::found)
                .hasSize(proofs)
                .containsOnly(Found.HOLDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signedJCS.json",
                "signedDataInt.json",
                "signedProofSet2.json",
                "signedJCSECDSAP256.json",
                "signedECDSAP256.json"
            })
    void anAlteredNameBreaksThePublishedSignatures(String file) throws IOException {
        JsonObject altered = Json.createObjectBuilder(read(file))
                .add("name", "Alumni credential")
                .build();

        assertThat(DataIntegrity.verify(altered, W3cVectorTest::keyOfDidKey, CONTEXTS))
                .extracting(ProofCheck::found)
                .containsOnly(Found.BROKEN);
    }

    @Test
    void theCanonicalFormHasThePublishedDigest() throws IOException {
        JsonObject unsecured = Json.createObjectBuilder(read("signedDataInt.json"))
                .remove("proof")
                .build();
        byte[] canonical = LinkedData.canonical(unsecured, CONTEXTS).getBytes(StandardCharsets.UTF_8);

        assertThat(HexFormat.of().formatHex(Sha256.of(canonical)))
                .isEqualTo("517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017");
    }

    private static Optional<Multikey> keyOfDidKey(String method) {
        return Optional.of(new Multikey(method.substring(method.indexOf('#') + 1)));
    }

    private static JsonObject read(String file) throws IOException {
        try (InputStream in = open(file)) {
            return CredentialJson.parse(in.readAllBytes());
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(W3cVectorTest.class.getResourceAsStream("vectors/" + file));
    }
}
