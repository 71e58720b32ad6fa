package vn.hocvuso.lrsbridge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;

/** How a refusal is said to programs: RFC 9457 problem details with a stable code. */
public final class Refusals {
    private Refusals() {}

    /** That an answer is this refusal, and names these places as wrong. */
    public static void assertRefused(HttpResponse<String> answer, int status, String code, String... pointers) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = SignedIn.json(answer.body());
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("findings").findValuesAsText("pointer")).containsAll(List.of(pointers));
    }
}
