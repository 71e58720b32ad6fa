package vn.hocvuso.lrsbridge.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.hocvuso.lrsbridge.certification.SampleIssuer;
import vn.hocvuso.lrsbridge.verifying.DataIntegrity.Found;
import vn.hocvuso.lrsbridge.verifying.DataIntegrity.ProofCheck;

/** The two signatures, judged by us and by a verifier that shares no code with us. */
class DataIntegrityTest {
    private static final JsonObject CREDENTIAL = SampleIssuer.credential();
    private static final String KEY = SampleIssuer.SIGNER.publicKey().publicKeyMultibase();

    @Test
    void anIndependentVerifierFindsThatBothSignaturesHold() throws IOException {
        assertThat(IndependentVerifier.verify(CredentialJson.bytes(CREDENTIAL), KEY))
                .isEqualTo(Map.of("eddsa-rdfc-2022", true, "eddsa-jcs-2022", true));
    }

    @TestFactory
    Stream<DynamicTest> oneChangedLetterBreaksBothSignatures() {
        return Tampering.of(CREDENTIAL).entrySet().stream()
                .map(copy -> dynamicTest(copy.getKey(), () -> {
                    assertThat(IndependentVerifier.verify(copy.getValue(), KEY))
                            .hasSize(2)
                            .doesNotContainValue(true);
                    assertThat(found(CredentialJson.parse(copy.getValue())))
                            .containsExactly(Found.BROKEN, Found.BROKEN);
                }));
    }

    @Test
    void oneChangedLetterOfASignatureBreaksIt() throws IOException {
        byte[] changed = Tampering.proofValues(CREDENTIAL);

        assertThat(IndependentVerifier.verify(changed, KEY)).hasSize(2).doesNotContainValue(true);
        assertThat(found(CredentialJson.parse(changed))).containsExactly(Found.BROKEN, Found.BROKEN);
    }

    @Test
    void anAddedMemberWithoutAMeaningBreaksBothSignatures() {
        JsonObject added =
                Json.createObjectBuilder(CREDENTIAL).add("grade", "Giỏi").build();

        assertThat(found(added)).containsExactly(Found.BROKEN, Found.BROKEN);
    }

    @Test
    void aProofForAnotherPurposeDoesNotCount() {
        JsonObject proof = Json.createObjectBuilder(
                        CREDENTIAL.getJsonArray("proof").getJsonObject(0))
                .add("proofPurpose", "authentication")
                .build();

        assertThat(found(
                        Json.createObjectBuilder(CREDENTIAL).add("proof", proof).build()))
                .containsExactly(Found.BROKEN);
    }

    @Test
    void anotherKeyIsNotTheIssuers() {
        Multikey other = SampleIssuer.newKey().publicKey();

        assertThat(DataIntegrity.verify(CREDENTIAL, method -> Optional.of(other)))
                .extracting(ProofCheck::found)
                .containsOnly(Found.BROKEN);
        assertThat(DataIntegrity.verify(CREDENTIAL, method -> Optional.empty()))
                .extracting(ProofCheck::found)
                .containsOnly(Found.KEY_UNKNOWN);
    }

    @Test
    void whatJsonLdWouldDropIsNotSigned() {
        JsonObject undefined = Json.createObjectBuilder(SampleIssuer.unsecured())
                .add("grade", "Giỏi")
                .build();
        JsonObject relative = Json.createObjectBuilder(SampleIssuer.unsecured())
                .add("type", Json.createArrayBuilder(List.of("VerifiableCredential", "OpenBadgeCredential", "Unknown")))
                .build();

        assertThatThrownBy(() -> DataIntegrity.sign(undefined, SampleIssuer.SIGNER, SampleIssuer.NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DataIntegrity.sign(relative, SampleIssuer.SIGNER, SampleIssuer.NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Unknown");
    }

    @Test
    void aContextThatIsNotBundledIsRefused() {
        JsonObject foreign = Json.createObjectBuilder(SampleIssuer.unsecured())
                .add("@context", Json.createArrayBuilder(List.of(Contexts.CREDENTIALS, "https://example.com/context")))
                .build();

        assertThatThrownBy(() -> LinkedData.canonical(foreign, Contexts.BUNDLED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCertificateWithHundredsOfResultsAndStatementsIsSignedToo() throws IOException {
        assertThat(IndependentVerifier.verify(CredentialJson.bytes(SampleIssuer.large()), KEY))
                .isEqualTo(Map.of("eddsa-rdfc-2022", true, "eddsa-jcs-2022", true));
    }

    @Test
    void theSameFactsAtTheSameTimeGiveTheSameCredential() {
        assertThat(CredentialJson.bytes(SampleIssuer.credential())).isEqualTo(CredentialJson.bytes(CREDENTIAL));
    }

    private static List<Found> found(JsonObject credential) {
        return DataIntegrity.verify(credential, method -> Optional.of(SampleIssuer.SIGNER.publicKey())).stream()
                .map(ProofCheck::found)
                .toList();
    }
}
