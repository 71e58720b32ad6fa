package vn.hocvuso.lrsbridge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** That the product answers in the process of a test as it does in its own: a platform, a page, the JSON API. */
class InProcessBridgeTest {
    private final InProcessBridge bridge = InProcessBridge.shared();

    @Test
    void aStatementIsKeptAndGivenBack() {
        UUID id = UUID.randomUUID();
        String statement = Statements.openEdx(id, "in-process", Statements.PASSED, "2026-11-15T06:36:01Z");

        assertThat(bridge.post(statement).statusCode()).isEqualTo(200);

        HttpResponse<String> held =
                bridge.send(bridge.xapi("/statements?statementId=" + id).build());
        assertThat(held.statusCode()).isEqualTo(200);
        assertThat(SignedIn.json(held.body()).path("id").asText()).isEqualTo(id.toString());
        assertThat(held.headers().firstValue("X-Experience-API-Consistent-Through"))
                .isPresent();
    }

    @Test
    void aRefusalIsSaidAsTheProductSaysIt() {
        HttpResponse<String> refused = bridge.post("{}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(SignedIn.json(refused.body()).path("code").asText()).isEqualTo("invalid-statement");
    }

    @Test
    void aPageIsShownToWhoeverIsSignedInAndNobodyElse() {
        assertThat(SignedIn.as("teacher", bridge).page("/teaching").body()).contains("Lớp 5A (trình diễn)");
        assertThat(bridge.get("/teaching", "text/html").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void theJsonApiAnswersWithTheDemonstrationsData() {
        assertThat(SignedIn.as("teacher", bridge)
                        .json("GET", "/api/teaching/classes", "")
                        .findValuesAsText("name"))
                .contains("Lớp 5A (trình diễn)");
    }
}
