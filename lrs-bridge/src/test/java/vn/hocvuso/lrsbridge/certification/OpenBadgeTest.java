package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.certification.CredentialFacts.Holder;
import vn.hocvuso.lrsbridge.verifying.StatusList;

/** The credential as Open Badges 3.0 wants it. */
class OpenBadgeTest {
    private static final JsonSchema SCHEMA = schema();

    @Test
    void theCredentialIsValidAgainstTheOpenBadgesSchema() {
        assertThat(SCHEMA.validate(SampleIssuer.credential().toString(), InputFormat.JSON))
                .isEmpty();
        assertThat(SCHEMA.validate("{\"id\": 1}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void everyFactStandsInIt() {
        JsonObject credential = SampleIssuer.credential();
        JsonObject subject = credential.getJsonObject("credentialSubject");

        assertThat(subject.getJsonArray("identifier").getJsonObject(0).getString("identityHash"))
                .isEqualTo(SampleIssuer.HOLDER);
        assertThat(subject.getString("licenseNumber")).isEqualTo("12/2026");
        assertThat(subject.getJsonArray("result").getValuesAs(JsonObject.class))
                .extracting(result -> result.getString("value"))
                .containsExactly("2026-11-02", "85.5", "2026-11-09");
        assertThat(credential.getJsonArray("evidence").getJsonObject(0).getString("name"))
                .isEqualTo("Quyết định số 345/QĐ-UBND ngày 20/11/2026");
        assertThat(credential.getJsonObject("credentialStatus").getString("statusListIndex"))
                .isEqualTo("94567");
    }

    @Test
    void resultsPointAtTheirDescriptions() {
        JsonObject subject = SampleIssuer.credential().getJsonObject("credentialSubject");
        List<String> described =
                subject
                        .getJsonObject("achievement")
                        .getJsonArray("resultDescription")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .map(description -> description.getString("id"))
                        .toList();

        assertThat(subject.getJsonArray("result").getValuesAs(JsonObject.class))
                .extracting(result -> result.getString("resultDescription"))
                .containsExactlyElementsOf(described)
                .doesNotHaveDuplicates();
    }

    @Test
    void aHolderWithoutANameStaysNameless() {
        JsonObject credential = OpenBadge.issue(
                SampleIssuer.facts(new Holder(Optional.empty())), SampleIssuer.SIGNER, SampleIssuer.NOW);

        assertThat(credential.getJsonObject("credentialSubject")).doesNotContainKey("identifier");
        assertThat(SCHEMA.validate(credential.toString(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void namesAreWrittenWithComposedLetters() {
        assertThat(Holder.named("Nguye\u0302\u0303n Thi\u0323 Hu\u031bo\u031b\u0300ng")
                        .name())
                .contains(SampleIssuer.HOLDER);
    }

    @Test
    void emptyFactsAreRefused() {
        assertThatThrownBy(() -> Holder.named(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CredentialFacts.StatusEntry(SampleIssuer.LIST, StatusList.ENTRIES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** What an independent validator finds against the schema of Open Badges 3.0. */
    static java.util.Set<com.networknt.schema.ValidationMessage> schemaFindings(JsonObject credential) {
        return SCHEMA.validate(credential.toString(), InputFormat.JSON);
    }

    private static JsonSchema schema() {
        InputStream text = Objects.requireNonNull(
                OpenBadgeTest.class.getResourceAsStream("ob_v3p0_achievementcredential_schema.json"));
        return JsonSchemaFactory.getInstance(VersionFlag.V201909).getSchema(text);
    }
}
