package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.CompetencyResult;
import vn.hocvuso.lrsbridge.verifying.Contexts;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;
import vn.hocvuso.lrsbridge.verifying.DataIntegrity;
import vn.hocvuso.lrsbridge.verifying.DataIntegrity.Found;
import vn.hocvuso.lrsbridge.verifying.DataIntegrity.ProofCheck;
import vn.hocvuso.lrsbridge.verifying.LinkedData;
import vn.hocvuso.lrsbridge.verifying.Multikey;

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
        JsonObject undefined = Json.createObjectBuilder(OpenBadge.unsecured(SampleIssuer.facts()))
                .add("grade", "Giỏi")
                .build();
        JsonObject relative = Json.createObjectBuilder(OpenBadge.unsecured(SampleIssuer.facts()))
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
        JsonObject foreign = Json.createObjectBuilder(OpenBadge.unsecured(SampleIssuer.facts()))
                .add("@context", Json.createArrayBuilder(List.of(Contexts.CREDENTIALS, "https://example.com/context")))
                .build();

        assertThatThrownBy(() -> LinkedData.canonical(foreign, Contexts.BUNDLED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCertificateWithHundredsOfResultsAndStatementsIsSignedToo() throws IOException {
        CredentialFacts small = SampleIssuer.facts();
        CredentialFacts large = new CredentialFacts(
                small.id(),
                small.issuer(),
                small.holder(),
                small.achievement(),
                IntStream.range(0, 200)
                        .mapToObj(i -> new CompetencyResult(
                                "KNS-" + i, "Năng lực", LocalDate.of(2026, 11, 2), Optional.of(80.0)))
                        .toList(),
                Collections.nCopies(500, small.evidence().get(0)),
                small.register(),
                small.status(),
                small.validFrom(),
                small.validUntil());

        assertThat(IndependentVerifier.verify(
                        CredentialJson.bytes(OpenBadge.issue(large, SampleIssuer.SIGNER, SampleIssuer.NOW)), KEY))
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
