package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.verifying.CredentialShape;

/** Which rows of other frameworks a certificate names. */
class AlignmentsTest {
    private static final String CONCLUDED = "<alignment framework=\"DigComp-2.x\" code=\"4.0\" basis=\"inferred\">";
    private static final String DECIDED =
            "<alignment framework=\"DigComp-2.x\" code=\"4.0\" basis=\"adopted-by-commune\""
                    + " name=\"SAFETY\" url=\"https://example.org/digcomp/4.0\">Quyết định số 12/QĐ-UBND. ";
    private static final String WITHOUT_AN_ADDRESS =
            "<alignment framework=\"DigComp-2.x\" code=\"4.0\" basis=\"verbatim\">";

    private final Path keys;

    AlignmentsTest(@TempDir Path keys) {
        this.keys = keys;
    }

    private JsonObject issued(UnaryOperator<String> change) throws Exception {
        Commune commune = new Commune(TestDatabase.h2(), keys, change);
        commune.approve();
        UUID citizen = UUID.randomUUID();
        commune.enrol(citizen, "Nguyễn Mẫu Anh", "hoc-sinh");
        commune.link(citizen);
        commune.arrive(LearnersOfTheCommune.everythingDone(citizen));
        commune.node().catchUp();
        Certificate certificate = commune.register().year(2026).get(0);
        return commune.register().credential(certificate.id()).orElseThrow();
    }

    private static JsonObject achievement(JsonObject credential) {
        return credential.getJsonObject("credentialSubject").getJsonObject("achievement");
    }

    @Test
    void whatWasOnlyConcludedStandsOnNoCertificate() throws Exception {
        assertThat(achievement(issued(curriculum -> curriculum)).containsKey("alignment"))
                .isFalse();
    }

    @Test
    void whatADecisionStatesStandsOnItOnceWithAllThatOpenBadgesDemand() throws Exception {
        JsonObject credential = issued(curriculum -> curriculum.replace(CONCLUDED, DECIDED));
        List<JsonObject> alignments =
                achievement(credential).getJsonArray("alignment").getValuesAs(JsonObject.class);

        assertThat(alignments).allSatisfy(alignment -> {
            assertThat(alignment.getString("targetName")).isEqualTo("SAFETY");
            assertThat(alignment.getString("targetUrl")).isEqualTo("https://example.org/digcomp/4.0");
            assertThat(alignment.getString("targetFramework")).isEqualTo("DigComp-2.x");
            assertThat(alignment.getString("targetCode")).isEqualTo("4.0");
            assertThat(alignment.getString("targetDescription")).startsWith("Quyết định số 12/QĐ-UBND.");
        });
        assertThat(alignments).doesNotHaveDuplicates().isNotEmpty();
        assertThat(OpenBadgeTest.schemaFindings(credential)).isEmpty();
        assertThat(CredentialShape.meaning(credential)).isPresent();
    }

    @Test
    void whatHasNoNameAndAddressIsNotNamedThere() throws Exception {
        assertThat(achievement(issued(curriculum -> curriculum.replace(CONCLUDED, WITHOUT_AN_ADDRESS)))
                        .containsKey("alignment"))
                .isFalse();
    }
}
