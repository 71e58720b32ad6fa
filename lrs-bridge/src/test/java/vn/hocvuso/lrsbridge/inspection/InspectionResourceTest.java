package vn.hocvuso.lrsbridge.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link InspectionResource}. */
class InspectionResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final SignedIn auditor = bridge.as("auditor");
    private final IssuedCertificate issued = IssuedCertificate.any(bridge);

    @Test
    void numbersAreCheckedAndASampleIsTheSameForTheSameSeed() {
        JsonNode checked = SignedIn.json(
                auditor.upload("/auditing/checks", Map.of("as", "json"), "so.txt", issued.number() + "\n99999/1999\n")
                        .body());
        assertThat(checked).hasSize(2);
        assertThat(checked.findValuesAsText("certificate")).contains(issued.id());

        String sample = "/auditing/sample.json?year=" + issued.year() + "&count=2&seed=7";
        assertThat(auditor.api("GET", sample, "").body())
                .isEqualTo(auditor.api("GET", sample, "").body());
        assertThat(auditor.page("/auditing/sample?year=" + issued.year()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCertificateIsFollowedToItsEvidence() {
        String chain = "/auditing/certificates/" + issued.id();
        assertThat(auditor.page(chain).body()).contains(issued.number());
        assertThat(auditor.get(chain + "/pack.zip").body()).startsWith("PK");
    }

    @Test
    void nothingToCheckAndSamplesThatCannotBeDrawnAreRefused() {
        assertRefused(auditor.upload("/auditing/checks", Map.of(), "", ""), 400, "invalid-parameter");
        assertRefused(auditor.get("/auditing/sample.json?year=2026&count=0&seed=1"), 400, "invalid-parameter", "count");
        assertRefused(auditor.get("/auditing/sample.json?year=2026&count=1&seed=x"), 400, "invalid-parameter", "seed");
        assertRefused(auditor.get("/auditing/certificates/" + UUID.randomUUID()), 404, "not-found");
        assertRefused(bridge.as("officer").get("/auditing/sample?year=2026"), 403, "forbidden");
    }

    @Test
    void oneAuditorGoesThroughManyPapersAtOneRequestAtATime() {
        String numbers = (issued.number() + "\n").repeat(1_000);
        List<HttpResponse<String>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> auditor.upload("/auditing/checks", Map.of("as", "json"), "so.txt", numbers)))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .contains(200, 503)
                .containsOnly(200, 503);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 503).allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(SignedIn.json(answer.body()).path("code").asText()).isEqualTo("busy");
        });
    }
}
