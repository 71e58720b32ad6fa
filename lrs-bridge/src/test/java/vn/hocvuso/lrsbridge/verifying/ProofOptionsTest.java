package vn.hocvuso.lrsbridge.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofOptionsTest {
    private static JsonObject options(List<String> contexts, String member, String value) {
        JsonArrayBuilder named = Json.createArrayBuilder(contexts);
        return Json.createObjectBuilder()
                .add("@context", named)
                .add("type", "DataIntegrityProof")
                .add("cryptosuite", "eddsa-rdfc-2022")
                .add("created", "2026-11-23T02:00:00Z")
                .add(
                        "verificationMethod",
                        "did:web:localhost%3A8080:xa#z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK")
                .add("proofPurpose", "assertionMethod")
                .add(member, value)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "cryptosuite, eddsa-rdfc-2022",
        "cryptosuite, ecdsa-rdfc-2019",
        "created, 2027-01-01T00:00:00Z",
        "created, 2027-01-01T00:00:00.5Z",
        "created, soon",
        "verificationMethod, did:key:z6Mk#z6Mk",
        "proofPurpose, authentication",
        "expires, 2027-01-01T00:00:00Z"
    })
    void theyAreWrittenAsTheJsonLdProcessorWritesThem(String member, String value) {
        for (List<String> contexts : List.of(
                List.of(Contexts.CREDENTIALS),
                List.of(Contexts.CREDENTIALS, Contexts.OPEN_BADGES, Contexts.OPEN_BADGES_EXTENSIONS))) {
            JsonObject options = options(contexts, member, value);

            assertThat(ProofOptions.canonical(options, Contexts.BUNDLED))
                    .isEqualTo(LinkedData.canonical(options, Contexts.BUNDLED));
        }
    }

    @Test
    void whatCouldBreakOutOfItsPlaceGetsTheProcessor() {
        assertThat(ProofOptions.canonical(
                        options(List.of(Contexts.CREDENTIALS), "created", "2026\" . <urn:a"), Contexts.BUNDLED))
                .contains("2026\\\" . <urn:a");
    }
}
