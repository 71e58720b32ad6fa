package vn.hocvuso.lrsbridge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;

/**
 * The document resources as content and platforms meet them: {@link StateResource}, {@link ActivityProfileResource},
 * {@link AgentProfileResource}, {@link ActivitiesResource}, {@link AgentsResource}, {@link AboutResource}.
 */
class DocumentResourcesTest {
    private static final String ACTIVITY = "http://5WSbq79WUob_course_id";
    private static final String AGENT =
            "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"http://lms.example.vn\",\"name\":\"an\"}}";

    private static final Bridge BRIDGE = InProcessBridge.shared();

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String state(String id) {
        return states() + "&stateId=" + encoded(id);
    }

    private static String states() {
        return statesOf(AGENT);
    }

    private static String statesOf(String agent) {
        return "/activities/state?activityId=" + encoded(ACTIVITY) + "&agent=" + encoded(agent);
    }

    private static String activityProfile(String id) {
        return "/activities/profile?activityId=" + encoded(ACTIVITY) + "&profileId=" + encoded(id);
    }

    private static String agentProfile(String id) {
        return "/agents/profile?agent=" + encoded(AGENT) + "&profileId=" + encoded(id);
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(method, path, BodyPublishers.ofString(body), headers);
    }

    private static HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = BRIDGE.xapi(path).method(method, body);
        for (int header = 0; header < headers.length; header += 2) {
            request.setHeader(headers[header], headers[header + 1]);
        }
        return BRIDGE.send(request.build());
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    private static String tagOf(String path) {
        return get(path).headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void aStateIsAnsweredAsItWasSentWithItsTypeTagAndDate() {
        String content = "tiến độ: 3/10 \u0000 kết thúc";
        assertThat(send("PUT", state("bookmark"), content, "Content-Type", "text/plain; charset=\"utf-8\"; x=y")
                        .statusCode())
                .isEqualTo(204);

        HttpResponse<String> got = get(state("bookmark"));

        assertThat(got.body()).isEqualTo(content);
        assertThat(got.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/plain")
                .contains("utf-8", "x=y");
        assertThat(got.headers().firstValue("ETag").orElseThrow()).matches("\"[0-9a-f]{40}\"");
        assertThat(got.headers().firstValue("X-Experience-API-Version")).contains("1.0.3");
        Instant modified = ZonedDateTime.parse(
                        got.headers().firstValue("Last-Modified").orElseThrow(), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
        assertThat(modified)
                .isBetween(Instant.now().minusSeconds(120), Instant.now().plusSeconds(5));
    }

    @Test
    void headAnswersTheHeadersOfGetAndNoBody() {
        send("PUT", state("head"), "12345");

        HttpResponse<String> head = send("HEAD", state("head"), "");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length")).contains("5");
        assertThat(head.headers().firstValue("ETag")).contains(tagOf(state("head")));
        assertThat(send("HEAD", state("not there"), "").statusCode()).isEqualTo(404);
        assertThat(send("HEAD", "/agents?agent=" + encoded(AGENT), "").statusCode())
                .isEqualTo(200);
        assertThat(send("HEAD", "/activities?activityId=" + encoded(ACTIVITY), "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("HEAD", "/about", "").statusCode()).isEqualTo(200);
    }

    @Test
    void anAgentIsTheSameHoweverItsJsonIsWritten() {
        send("PUT", state("launch"), "{}");

        for (String other : List.of(
                "{\"account\":{\"name\":\"an\",\"homePage\":\"http://lms.example.vn\"}}",
                "{\"name\":\"An Nguy\\u1ec5n\",\"account\":{\"homePage\":\"http://lms.example.vn\",\"name\":\"\\u0061n\"},"
                        + "\"objectType\":\"Agent\"}",
                " { \"account\" : { \"homePage\" : \"http:\\/\\/lms.example.vn\" , \"name\" : \"an\" } } ")) {
            assertThat(get(statesOf(other) + "&stateId=launch").statusCode())
                    .as(other)
                    .isEqualTo(200);
        }
        assertThat(get(statesOf(AGENT.replace("\"an\"", "\"An\"")) + "&stateId=launch")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void postMergesJsonObjectsOneLevelDeepAndKeepsNumbersAsWritten() {
        send("PUT", state("cmi"), "{\"score\":1.50,\"suspend\":{\"a\":1,\"b\":2},\"big\":1e400}");

        assertThat(send(
                                "POST",
                                state("cmi"),
                                "{\"suspend\":{\"c\":3}}",
                                "Content-Type",
                                "application/json;charset=utf-8")
                        .statusCode())
                .isEqualTo(204);

        assertThat(get(state("cmi")).body()).isEqualTo("{\"score\":1.50,\"suspend\":{\"c\":3},\"big\":1E+400}");
    }

    @Test
    void postMergesNothingElseAndSaysWhy() {
        send("PUT", state("text"), "abc", "Content-Type", "text/plain");
        send("PUT", state("json"), "{\"a\":1}");
        send("PUT", state("array"), "[1]");

        assertThat(send("POST", state("text"), "{}").body()).contains("invalid-document", "text/plain");
        assertThat(send("POST", state("json"), "abc", "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("POST", state("json"), "{\"a\":").body()).contains("invalid-document", "line 1");
        assertThat(send("POST", state("json"), "{\"a\":1,\"a\":2}").statusCode())
                .isEqualTo(400);
        assertThat(send("POST", state("json"), "[]").statusCode()).isEqualTo(400);
        assertThat(send("POST", state("array"), "{}").statusCode()).isEqualTo(400);
        assertThat(send("POST", state("fresh"), "no json").statusCode()).isEqualTo(400);
        assertThat(get(state("text")).body()).isEqualTo("abc");
        assertThat(get(state("json")).body()).isEqualTo("{\"a\":1}");
        assertThat(get(state("fresh")).statusCode()).isEqualTo(404);
    }

    @Test
    void postOfAnyTypeWhereNothingIsHeldKeepsIt() {
        assertThat(send("POST", state("first"), "abc", "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(204);
        assertThat(get(state("first")).body()).isEqualTo("abc");
    }

    @Test
    void aProfileIsNotWrittenBlindly() {
        for (String profile : List.of(activityProfile("blind"), agentProfile("blind"))) {
            assertThat(send("PUT", profile, "{}").body()).contains("condition-missing");
            assertThat(send("PUT", profile, "{}", "If-None-Match", "*").statusCode())
                    .isEqualTo(204);
            HttpResponse<String> conflict = send("PUT", profile, "{\"b\":1}");
            assertThat(conflict.statusCode()).isEqualTo(409);
            assertThat(conflict.body()).contains("document-conflict", "ETag");
            assertThat(send("PUT", profile, "{\"b\":1}", "If-None-Match", "*").statusCode())
                    .isEqualTo(412);
            assertThat(send("PUT", profile, "{\"b\":1}", "If-Match", "\"1234\"").statusCode())
                    .isEqualTo(412);
            assertThat(get(profile).body()).isEqualTo("{}");
            assertThat(send("PUT", profile, "{\"b\":1}", "If-Match", tagOf(profile))
                            .statusCode())
                    .isEqualTo(204);
            assertThat(get(profile).body()).isEqualTo("{\"b\":1}");
        }
    }

    @Test
    void aStateIsOverwrittenFreelyInOneAndWithConditionsInTwo() {
        assertThat(send("PUT", state("free"), "1").statusCode()).isEqualTo(204);
        assertThat(send("PUT", state("free"), "2").statusCode()).isEqualTo(204);

        assertThat(send("PUT", state("free"), "3", "X-Experience-API-Version", "2.0.0")
                        .statusCode())
                .isEqualTo(409);
        assertThat(send("PUT", state("new in two"), "1", "X-Experience-API-Version", "2.0.0")
                        .statusCode())
                .isEqualTo(204);
        assertThat(get(state("free")).body()).isEqualTo("2");
    }

    @Test
    void postAndDeleteKeepToIfMatch() {
        send("PUT", state("guarded"), "{\"a\":1}");
        String first = tagOf(state("guarded"));

        assertThat(send("POST", state("guarded"), "{\"b\":2}", "If-Match", first)
                        .statusCode())
                .isEqualTo(204);
        assertThat(send("POST", state("guarded"), "{\"b\":3}", "If-Match", first)
                        .statusCode())
                .isEqualTo(412);
        assertThat(send("DELETE", state("guarded"), "", "If-Match", first).statusCode())
                .isEqualTo(412);
        assertThat(get(state("guarded")).body()).isEqualTo("{\"a\":1,\"b\":2}");
        assertThat(send("DELETE", state("guarded"), "", "If-Match", tagOf(state("guarded")))
                        .statusCode())
                .isEqualTo(204);
        assertThat(get(state("guarded")).statusCode()).isEqualTo(404);
        assertThat(send("DELETE", state("guarded"), "").statusCode()).isEqualTo(204);
    }

    @Test
    void aReaderWhoHasItIsToldSo() {
        send("PUT", state("cached"), "1");
        String tag = tagOf(state("cached"));

        HttpResponse<String> again = get(state("cached"), "If-None-Match", "W/" + tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(get(state("cached"), "If-Match", "\"other\"").statusCode()).isEqualTo(412);
    }

    @Test
    void preconditionsThatCannotBeReadAreRefusedAndNotIgnored() {
        send("PUT", state("kept"), "1");

        for (String broken : List.of("abc", "\"abc", "\"a\"\"b\"", "W/", "*, \"a\"")) {
            assertThat(send("PUT", state("kept"), "2", "If-Match", broken).statusCode())
                    .as(broken)
                    .isEqualTo(400);
            assertThat(send("DELETE", state("kept"), "", "If-None-Match", broken)
                            .statusCode())
                    .as(broken)
                    .isEqualTo(400);
        }
        assertThat(get(state("kept")).body()).isEqualTo("1");
    }

    @Test
    void listsNameWhatWasWrittenSinceAndRegistrationsAreKeptApart() {
        String agent = AGENT.replace("\"an\"", "\"list\"");
        String registration = "&registration=" + UUID.randomUUID();
        String other = "&registration=" + UUID.randomUUID();
        send("PUT", statesOf(agent) + "&stateId=a", "1");
        send("PUT", statesOf(agent) + registration + "&stateId=b", "1");

        assertThat(get(statesOf(agent)).body()).isEqualTo("[\"a\",\"b\"]");
        assertThat(get(statesOf(agent) + registration).body()).isEqualTo("[\"b\"]");
        assertThat(get(statesOf(agent) + other).body()).isEqualTo("[]");
        assertThat(get(statesOf(agent) + "&stateId=b").statusCode()).isEqualTo(404);
        assertThat(get(statesOf(agent) + "&since=2012-02-01T00:00:00%2B07:00").body())
                .isEqualTo("[\"a\",\"b\"]");
        assertThat(get(statesOf(agent) + "&since=2100-01-01T00:00:00Z").body()).isEqualTo("[]");
        assertThat(get(statesOf(agent)).headers().firstValue("Last-Modified")).isPresent();
        assertThat(get(statesOf(agent) + "&since=yesterday").body()).contains("\"pointer\":\"since\"");
    }

    @Test
    void deletingWithoutAnIdTakesAllStatesOfAnAgentInAnActivityOrThoseOfOneRegistration() {
        String agent = AGENT.replace("\"an\"", "\"delete\"");
        String registration = "&registration=" + UUID.randomUUID();
        send("PUT", statesOf(agent) + "&stateId=a", "1");
        send("PUT", statesOf(agent) + registration + "&stateId=b", "1");

        assertThat(send("DELETE", statesOf(agent) + registration, "").statusCode())
                .isEqualTo(204);
        assertThat(get(statesOf(agent)).body()).isEqualTo("[\"a\"]");
        assertThat(send("DELETE", statesOf(agent), "").statusCode()).isEqualTo(204);
        assertThat(get(statesOf(agent)).body()).isEqualTo("[]");
        assertThat(send("DELETE", "/activities/profile?activityId=" + encoded(ACTIVITY), "")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyWrongParameterIsNamedAtOnce() {
        HttpResponse<String> refused = get("/activities/state?activityId=no-iri&agent=true&registration=7&Since=x");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains(
                        "\"pointer\":\"activityId\"",
                        "\"pointer\":\"agent\"",
                        "\"pointer\":\"registration\"",
                        "\"pointer\":\"Since\"");
        assertThat(send("PUT", states(), "{}").body()).contains("\"pointer\":\"stateId\"");
        assertThat(get(state("a") + "&stateId=b").statusCode()).isEqualTo(400);
        assertThat(get("/agents/profile?profileId=a").body()).contains("\"pointer\":\"agent\"");
        assertThat(get(statesOf("{\"mbox\":\"a@b.vn\"}")).statusCode()).isEqualTo(400);
        assertThat(get(statesOf("{\"mbox\":\"mailto:a@b.vn\",\"openid\":\"http://b.vn\"}"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPersonHasWhatTheAgentSaysEachAsAList() {
        assertThat(get("/agents?agent=" + encoded("{\"name\":\"An\",\"mbox\":\"mailto:an@example.vn\"}"))
                        .body())
                .isEqualTo("{\"objectType\":\"Person\",\"name\":[\"An\"],\"mbox\":[\"mailto:an@example.vn\"]}");
        assertThat(get("/agents?agent=" + encoded(AGENT)).body())
                .isEqualTo("{\"objectType\":\"Person\","
                        + "\"account\":[{\"homePage\":\"http://lms.example.vn\",\"name\":\"an\"}]}");
        assertThat(get("/agents").statusCode()).isEqualTo(400);
    }

    @Test
    void anActivityThatNobodyDefinedIsItsIdAlone() {
        assertThat(get("/activities?activityId=" + encoded("ispring://presentations/x"))
                        .body())
                .isEqualTo("{\"objectType\":\"Activity\",\"id\":\"ispring://presentations/x\"}");
        assertThat(get("/activities").statusCode()).isEqualTo(400);
    }

    @Test
    void aboutAnswersAnybodyInAnyVersion() {
        HttpResponse<String> about = BRIDGE.send(
                HttpRequest.newBuilder(BRIDGE.address("/xapi/about")).build());

        assertThat(about.statusCode()).isEqualTo(200);
        assertThat(about.body()).contains("\"2.0.0\"", "\"1.0.3\"", "\"1.0.0\"");
    }

    @Test
    void aboutSaysNothingButVersions() throws IOException {
        JsonNode about = new ObjectMapper()
                .readTree(BRIDGE.send(HttpRequest.newBuilder(BRIDGE.address("/xapi/about"))
                                .build())
                        .body());

        assertThat(about.properties()).extracting(Map.Entry::getKey).containsExactly("version");
    }

    private static String documents(String resource) {
        return switch (resource) {
            case "/activities/state" -> states();
            case "/activities/profile" -> "/activities/profile?activityId=" + encoded(ACTIVITY);
            default -> "/agents/profile?agent=" + encoded(AGENT);
        };
    }

    private static String document(String resource, String id) {
        return documents(resource) + (resource.endsWith("state") ? "&stateId=" : "&profileId=") + encoded(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/activities/state", "/activities/profile", "/agents/profile"})
    void eachResourceKeepsMergesListsAndDeletes(String resource) {
        String document = document(resource, "whole life");

        assertThat(send("PUT", document, "{\"a\":1,\"b\":{\"c\":1}}", "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(204);
        assertThat(send("POST", document, "{\"b\":{\"d\":2}}").statusCode()).isEqualTo(204);
        HttpResponse<String> got = get(document);
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.body()).isEqualTo("{\"a\":1,\"b\":{\"d\":2}}");
        HttpResponse<String> head = send("HEAD", document, "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag"))
                .isPresent()
                .isEqualTo(got.headers().firstValue("ETag"));

        HttpResponse<String> list = get(documents(resource));
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).startsWith("[").contains("\"whole life\"").endsWith("]");
        assertThat(get(documents(resource) + "&since=2012-02-01T00:00:00Z").body())
                .contains("\"whole life\"");
        assertThat(get(documents(resource) + "&since=2100-01-01T00:00:00Z").body())
                .isEqualTo("[]");
        assertThat(get(documents(resource) + "&since=yesterday").statusCode()).isEqualTo(400);

        assertThat(send("DELETE", document, "").statusCode()).isEqualTo(204);
        assertThat(get(document).statusCode()).isEqualTo(404);
        assertThat(get(documents(resource)).body()).doesNotContain("\"whole life\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/activities/state", "/activities/profile", "/agents/profile"})
    void eachResourceMergesJsonObjectsAndNothingElse(String resource) {
        String text = document(resource, "text");
        String json = document(resource, "json");

        assertThat(send("POST", text, "abc", "Content-Type", "text/plain").statusCode())
                .as("of what is not held yet")
                .isEqualTo(204);
        assertThat(send("POST", json, "{\"a\":1}").statusCode()).isEqualTo(204);
        assertThat(send("POST", text, "{}").statusCode()).isEqualTo(400);
        assertThat(send("POST", json, "abc", "Content-Type", "text/plain").statusCode())
                .isEqualTo(400);
        for (String broken : List.of("{\"a\":", "[]", "7", "abc", "")) {
            assertThat(send("POST", json, broken).statusCode()).as(broken).isEqualTo(400);
            assertThat(send("POST", document(resource, "fresh"), broken).statusCode())
                    .as(broken)
                    .isEqualTo(400);
        }

        assertThat(get(text).body()).isEqualTo("abc");
        assertThat(get(json).body()).isEqualTo("{\"a\":1}");
        assertThat(get(document(resource, "fresh")).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "GET", "DELETE"})
    void eachMethodDemandsItsParametersAndRefusesWrongOnes(String method) {
        String activity = "activityId=" + encoded(ACTIVITY);
        String agent = "agent=" + encoded(AGENT);
        String state = "/activities/state?stateId=s&";
        String profile = "profileId=p&";
        List<String> wrong = new ArrayList<>(List.of(
                state + activity,
                state + agent,
                state + activity + "&agent=an",
                state + activity + "&agent=" + encoded("{\"mbox\":\"an@example.vn\"}"),
                state + agent + "&activityId=no-iri",
                state + agent + "&" + activity + "&registration=7",
                state + agent + "&" + activity + "&Registration=" + UUID.randomUUID(),
                "/activities/profile?profileId=p",
                "/activities/profile?" + profile + "activityId=no-iri",
                "/activities/profile?" + profile + activity + "&unknown=1",
                "/agents/profile?profileId=p",
                "/agents/profile?" + profile + "agent=an",
                "/agents/profile?" + profile + "agent=" + encoded("{\"name\":\"An\"}"),
                "/agents/profile?" + profile + agent + "&unknown=1"));
        if (!method.equals("GET")) {
            wrong.addAll(List.of("/activities/profile?" + activity, "/agents/profile?" + agent));
        }
        if (method.startsWith("P")) {
            wrong.add("/activities/state?" + activity + "&" + agent);
        }

        String body = method.startsWith("P") ? "{}" : "";
        for (String request : wrong) {
            assertThat(send(method, request, body).body())
                    .as(method + " " + request)
                    .contains("invalid-parameter");
        }
        for (String right : List.of(
                state + activity + "&" + agent,
                "/activities/profile?" + profile + activity,
                "/agents/profile?" + profile + agent)) {
            assertThat(send(method, right, body).body())
                    .as(method + " " + right)
                    .doesNotContain("invalid-parameter");
        }
    }

    @Test
    void aStateOfARegistrationIsKeptMergedAndDeletedByItself() {
        String registered = state("registered") + "&registration=" + UUID.randomUUID();

        assertThat(send("PUT", registered, "{\"a\":1}").statusCode()).isEqualTo(204);
        assertThat(send("POST", registered, "{\"b\":2}").statusCode()).isEqualTo(204);
        assertThat(get(registered).body()).isEqualTo("{\"a\":1,\"b\":2}");
        assertThat(get(state("registered")).statusCode()).isEqualTo(404);
        assertThat(send("DELETE", registered, "").statusCode()).isEqualTo(204);
        assertThat(get(registered).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/activities/state", "/activities/profile", "/agents/profile"})
    void inTwoEachResourceTagsItsAnswersAndKeepsToIfMatch(String resource) {
        String document = document(resource, "tagged");
        String[] two = {"X-Experience-API-Version", "2.0.0"};
        send("PUT", document, "{\"a\":1}", "If-None-Match", "*", two[0], two[1]);
        String first = get(document, two).headers().firstValue("ETag").orElseThrow();

        assertThat(first).matches("\"[^\"]+\"");
        HttpResponse<String> blind = send("PUT", document, "{}", two);
        assertThat(blind.statusCode()).isEqualTo(409);
        assertThat(blind.body()).contains("ETag");
        for (String method : List.of("PUT", "POST", "DELETE")) {
            String body = method.equals("DELETE") ? "" : "{\"b\":2}";
            assertThat(send(method, document, body, "If-Match", "\"1234\"", two[0], two[1])
                            .statusCode())
                    .as(method)
                    .isEqualTo(412);
        }
        assertThat(get(document, two).body()).isEqualTo("{\"a\":1}");
        assertThat(send("PUT", document, "{\"b\":2}", "If-Match", first, two[0], two[1])
                        .statusCode())
                .isEqualTo(204);
        assertThat(send("POST", document, "{\"c\":3}", "If-Match", tagOf(document), two[0], two[1])
                        .statusCode())
                .isEqualTo(204);
        assertThat(get(document, two).body()).isEqualTo("{\"b\":2,\"c\":3}");
        assertThat(send("DELETE", document, "", "If-Match", tagOf(document), two[0], two[1])
                        .statusCode())
                .isEqualTo(204);
        assertThat(get(document, two).statusCode()).isEqualTo(404);
    }

    @Test
    void aPersonListsWhateverTheAgentIsIdentifiedBy() {
        String sha1 = "ebd31e95054c018b10727ccffd2ef2ec3a016ee9";

        assertThat(get("/agents?agent=" + encoded("{\"mbox_sha1sum\":\"" + sha1 + "\"}"))
                        .body())
                .isEqualTo("{\"objectType\":\"Person\",\"mbox_sha1sum\":[\"" + sha1 + "\"]}");
        assertThat(get("/agents?agent=" + encoded("{\"openid\":\"http://an.example.vn\"}"))
                        .body())
                .isEqualTo("{\"objectType\":\"Person\",\"openid\":[\"http://an.example.vn\"]}");
        for (String wrong : List.of("an", "{}", "{\"mbox\":\"an@example.vn\"}", "[]")) {
            assertThat(get("/agents?agent=" + encoded(wrong)).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void aboutListsVersionsAsTextsAndTheNewestOfOneIsAmongThem() {
        HttpResponse<String> about = get("/about");

        assertThat(about.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(about.body())
                .matches("\\{\"version\":\\[\"(1\\.0|2\\.0)\\.\\d\"(,\"(1\\.0|2\\.0)\\.\\d\")*]}")
                .contains("\"1.0.3\"");
    }

    @Test
    void ofManyWritersWithTheSameTagExactlyOneWins() {
        send("PUT", state("race"), "{}");
        String tag = tagOf(state("race"));

        List<Integer> answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(writer -> send("PUT", state("race"), "{\"writer\":" + writer + "}", "If-Match", tag))
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(answers)
                .containsOnly(204, 412)
                .filteredOn(status -> status == 204)
                .hasSize(1);
    }
}
