package vn.hocvuso.lrsbridge.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.DemonstrationLearner;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** The table of verbs as browsers and programs speak to it: {@link VerbsResource}, {@link VerbsApiResource}. */
class VerbsTest {
    private static final Bridge BRIDGE = InProcessBridge.shared();
    private static final String API = "/api/plan/verbs";
    private static final String PAGE = "/plan/verbs";

    private static HttpResponse<String> decide(String verb, String meaning, String ground) {
        return SignedIn.as("officer", BRIDGE)
                .api(
                        "POST",
                        API,
                        "{\"verb\":\"%s\",\"meaning\":\"%s\",\"ground\":\"%s\"}".formatted(verb, meaning, ground));
    }

    @Test
    void aProgramReadsTheTableDecidesAndTakesBack() {
        SignedIn officer = SignedIn.as("officer", BRIDGE);
        String verb = "http://verbs.example.vn/api/da-hoc-xong";
        JsonNode before = officer.json("GET", API, "");
        assertThat(before.path("verbs").findValuesAsText("verb")).contains("http://adlnet.gov/expapi/verbs/passed");

        HttpResponse<String> decided = decide(verb, "completed", "Công văn 5");
        assertThat(decided.statusCode()).isEqualTo(201);
        JsonNode entry = SignedIn.json(decided.body());
        assertThat(entry.path("version").asInt())
                .isEqualTo(before.path("version").asInt() + 1);
        assertThat(entry.path("by").asText()).isNotEmpty();
        assertThat(entry.path("at").asText()).isNotEmpty();
        assertThat(officer.json("GET", API, "").path("verbs").findValuesAsText("verb"))
                .contains(verb);
        assertThat(decide(verb, "completed", "lại").statusCode()).isEqualTo(409);

        assertThat(decide(verb, "", "nhầm").statusCode()).isEqualTo(201);
        JsonNode after = officer.json("GET", API, "");
        assertThat(after.path("verbs").findValuesAsText("verb")).doesNotContain(verb);
        assertThat(after.path("decisions").findValuesAsText("verb")).contains(verb);
    }

    @Test
    void verbsThatCountForNothingAreShownToTheOfficer() {
        String verb = "http://verbs.example.vn/la";
        String passed = DemonstrationLearner.grade(UUID.randomUUID(), 29, "passed", "2026-11-15T06:36:01Z");
        assertThat(BRIDGE.post(passed.replace("http://adlnet.gov/expapi/verbs/passed", verb))
                        .statusCode())
                .isEqualTo(200);
        SignedIn officer = SignedIn.as("officer", BRIDGE);

        JsonNode uncounted = Await.first(
                "the verb is met",
                () -> officer.json("GET", API, "").path("uncounted"),
                met -> met.findValuesAsText("verb").contains(verb));

        assertThat(uncounted)
                .filteredOn(one -> one.path("verb").asText().equals(verb))
                .singleElement()
                .satisfies(one -> assertThat(one.path("statements").asInt()).isEqualTo(1));
        assertThat(officer.page(PAGE).body()).contains("Động từ đã gặp mà không được tính", verb);
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        HttpResponse<String> wrong = decide("khong co giao thuc", "gi-do", "");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(SignedIn.json(wrong.body()).path("findings").findValuesAsText("pointer"))
                .containsExactly("verb", "meaning", "ground");
        assertThat(decide("http://adlnet.gov/expapi/verbs/failed", "completed", "thử")
                        .statusCode())
                .as("ADL says what it means")
                .isEqualTo(422);
    }

    @Test
    void othersMayNot() {
        for (String other : new String[] {"teacher", "auditor"}) {
            SignedIn person = SignedIn.as(other, BRIDGE);
            assertThat(person.api("GET", API, "").statusCode()).isEqualTo(403);
            assertThat(person.api("POST", API, "{}").statusCode()).isEqualTo(403);
            assertThat(person.get(PAGE).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void anOfficerDecidesOnThePageAndSeesWhoDidWhat() {
        SignedIn officer = SignedIn.as("officer", BRIDGE);

        HttpResponse<String> decided = officer.form(
                PAGE,
                Map.of("verb", "http://verbs.example.vn/trang/xong", "meaning", "passed", "ground", "Công văn 7"));

        assertThat(decided.statusCode()).isEqualTo(303);
        assertThat(officer.page(PAGE).body())
                .contains("http://verbs.example.vn/trang/xong", "Công văn 7", "không đổi được");
        assertThat(officer.page("/plan").body()).contains("href=\"/plan/verbs\"");
    }
}
