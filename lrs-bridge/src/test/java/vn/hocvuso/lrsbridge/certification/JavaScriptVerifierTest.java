package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;
import vn.hocvuso.lrsbridge.verifying.Tampering;

/**
 * The credential before the maintained JavaScript implementation of the same standards. Needs {@code node} and {@code
 * npm}; is skipped where they are not, for the JVM verifier of {@link DataIntegrityTest} runs everywhere.
 */
class JavaScriptVerifierTest {
    @BeforeAll
    static void installed() throws IOException, InterruptedException {
        JavaScriptVerifier.install();
    }

    @Test
    void itFindsThatBothSignaturesHoldAndNothingIsRevoked() throws IOException, InterruptedException {
        JsonObject answer = judged(SampleIssuer.statusList(), List.of(CredentialJson.bytes(SampleIssuer.credential())))
                .getJsonObject(0);

        assertThat(answer.toString())
                .isEqualTo("{\"eddsa-rdfc-2022\":true,\"eddsa-jcs-2022\":true,\"set\":true,\"status\":\"valid\"}");
    }

    @Test
    void itFindsEveryChangedLetter() throws IOException, InterruptedException {
        Map<String, byte[]> copies = Tampering.of(SampleIssuer.credential());
        copies.put("the proof values", Tampering.proofValues(SampleIssuer.credential()));
        JsonArray answers = judged(SampleIssuer.statusList(), List.copyOf(copies.values()));

        assertThat(answers.getValuesAs(JsonObject.class))
                .hasSameSizeAs(copies.keySet())
                .allSatisfy(answer -> {
                    assertThat(answer.getBoolean("eddsa-rdfc-2022")).isFalse();
                    assertThat(answer.getBoolean("eddsa-jcs-2022")).isFalse();
                    assertThat(answer.getBoolean("set")).isFalse();
                });
    }

    @Test
    void itFindsARevocation() throws IOException, InterruptedException {
        JsonObject answer = judged(
                        SampleIssuer.statusList(SampleIssuer.INDEX),
                        List.of(CredentialJson.bytes(SampleIssuer.credential())))
                .getJsonObject(0);

        assertThat(answer.getBoolean("set")).isTrue();
        assertThat(answer.getString("status")).isEqualTo("revoked");
    }

    private static JsonArray judged(JsonObject statusList, List<byte[]> credentials)
            throws IOException, InterruptedException {
        return JavaScriptVerifier.judged(SampleIssuer.didDocument(), statusList, credentials);
    }
}
