package vn.hocvuso.lrsbridge.bridging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.Statements;

/** Credentials of platforms, from the page that makes them to the request that uses them: {@link PlatformsResource}, {@link PlatformsApiResource}. */
class PlatformsTest {
    private static final Bridge BRIDGE = InProcessBridge.shared();
    private static final Administrator ADMIN = Administrator.of(BRIDGE);

    private static Administrator.Key made(String rest) {
        return ADMIN.make("{\"label\":\"Trường\",\"home\":\"https://lms.example.vn\"" + rest + "}");
    }

    private static HttpRequest.Builder as(Administrator.Key key, String path) {
        return BRIDGE.bare("/xapi" + path, key.name(), key.secret())
                .header("X-Experience-API-Version", "1.0.3")
                .header("Content-Type", "application/json");
    }

    private static int status(Administrator.Key key, String path) {
        return BRIDGE.send(as(key, path).GET().build()).statusCode();
    }

    /** A second is promised: how long a credential is remembered is tested where time comes from the test. */
    private static void awaitStatus(Administrator.Key key, int status) {
        Await.until("answered with " + status, () -> status(key, "/statements?limit=1") == status);
    }

    private static HttpResponse<String> post(Administrator.Key key, String statements) {
        return BRIDGE.send(
                as(key, "/statements").POST(BodyPublishers.ofString(statements)).build());
    }

    private static String statement(UUID id) {
        return Statements.openEdx(id, "an", Statements.PASSED, "2026-11-20T01:02:03Z");
    }

    private static String oneOf(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    @Test
    void theFormMakesACredentialThatWorksAndShowsItsSecretThisOnce() {
        HttpResponse<String> shown = ADMIN.form(
                "/platforms",
                Map.of(
                        "label", "Moodle <Hoài Đức>",
                        "kind", "MOODLE",
                        "scope", "statements/write",
                        "home", "https://moodle.example.vn",
                        "version", "1.0.3",
                        "mode", "lenient",
                        "repeats", "yes"));

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
        Administrator.Key key = new Administrator.Key(
                oneOf("href=\"/platforms/([0-9a-f-]{36})\"", shown.body()),
                oneOf("(moodle-[0-9a-f]{8})", shown.body()),
                oneOf("<code class=\"copy\">([A-Za-z0-9_-]{43})</code>", shown.body()));
        assertThat(post(key, statement(UUID.randomUUID())).statusCode()).isEqualTo(200);
        assertThat(ADMIN.page("/platforms/" + key.id()).body())
                .contains("Moodle &lt;Hoài Đức&gt;", key.name())
                .doesNotContain(key.secret());
        assertThat(ADMIN.page("/platforms").body()).contains("/platforms/" + key.id());
    }

    @Test
    void aFormThatIsWrongComesBackWithWhatWasEnteredAndMakesNothing() {
        List<String> before = keys();

        HttpResponse<String> back = ADMIN.form(
                "/platforms", Map.of("label", "Trường Mẫu", "kind", "H5P", "home", "lms", "version", "1.0.3"));

        assertThat(back.statusCode()).isEqualTo(400);
        assertThat(back.body()).contains("Trường Mẫu", "role=\"alert\"", "href=\"#home\"", "href=\"#scope\"");
        assertThat(keys()).isEqualTo(before);
    }

    private static List<String> keys() {
        return Administrator.json(ADMIN.api("GET", "", "").body()).findValuesAsText("key");
    }

    @Test
    void changedTermsHoldSoon() {
        Administrator.Key key = made(",\"scopes\":[\"statements/write\"]");
        assertThat(status(key, "/statements?limit=1")).isEqualTo(403);
        String form = ADMIN.page("/platforms/" + key.id() + "/terms").body();
        assertThat(form).contains("value=\"Trường\"", "value=\"https://lms.example.vn\"");

        HttpResponse<String> back = ADMIN.form(
                "/platforms/" + key.id() + "/terms",
                Map.of(
                        "label", "Trường khác",
                        "scope", "statements/read",
                        "home", "https://lms.example.vn",
                        "version", "1.0.3",
                        "mode", "strict"));
        assertThat(back.body()).contains("Trường khác");
        awaitStatus(key, 200);
        assertThat(post(key, "[]").statusCode()).isEqualTo(403);

        assertThat(ADMIN.form("/platforms/" + key.id() + "/terms", Map.of("label", "", "home", "x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(ADMIN.api("PUT", "/" + key.id(), "{\"label\":\"Ba\",\"home\":\"https://lms.example.vn\"}")
                        .body())
                .contains("\"label\":\"Ba\"");
    }

    @Test
    void onlyAdministratorsSeeAndDoThis() {
        for (String name : List.of("teacher", "officer", "auditor")) {
            Administrator other = Administrator.signedIn(BRIDGE, name);
            assertThat(other.page("/platforms").statusCode()).as(name).isEqualTo(403);
            assertThat(other.api("POST", "", "{}").statusCode()).as(name).isEqualTo(403);
        }
        assertThat(BRIDGE.get("/api/platforms", "application/json").statusCode())
                .isEqualTo(401);
        assertThat(BRIDGE.get("/platforms", "text/html").body()).contains("name=\"secret\"");
        assertThat(BRIDGE.send(BRIDGE.bare("/api/platforms", "demo-lms", "demo-lms-secret")
                                .build())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void eachScopeOpensWhatTheSpecificationSaysAndNothingElse() {
        String agent = URLEncoder.encode("{\"mbox\":\"mailto:an@example.vn\"}", StandardCharsets.UTF_8);
        String state = "/activities/state?activityId=urn:a&agent=" + agent;
        String profile = "/agents/profile?agent=" + agent;
        Map<String, List<Integer>> expected = Map.of(
                "statements/write", List.of(200, 403, 403, 403),
                "statements/read", List.of(403, 200, 403, 403),
                "statements/read/mine", List.of(403, 200, 403, 403),
                "state", List.of(403, 403, 200, 403),
                "profile", List.of(403, 403, 403, 200),
                "define", List.of(403, 403, 403, 403),
                "all/read", List.of(403, 200, 200, 200),
                "all", List.of(200, 200, 200, 200));

        expected.forEach((scope, statuses) -> {
            Administrator.Key key = made(",\"scopes\":[\"" + scope + "\"]");
            assertThat(List.of(
                            post(key, "[]").statusCode(),
                            status(key, "/statements?limit=1"),
                            status(key, state),
                            status(key, profile)))
                    .as(scope)
                    .isEqualTo(statuses);
        });
        Administrator.Key reader = made(",\"scopes\":[\"all/read\"]");
        assertThat(BRIDGE.send(as(reader, state + "&stateId=s")
                                .PUT(BodyPublishers.ofString("{}"))
                                .build())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void onlyWhoMayDefineIsBelievedWhatAnActivityIs() {
        UUID course = UUID.randomUUID();
        String activity = "https://lms.example.vn/define/" + course;
        Administrator.Key writer = made(",\"scopes\":[\"statements/write\"]");
        Administrator.Key definer = made(",\"scopes\":[\"statements/write\",\"define\"]");

        for (Administrator.Key key : List.of(definer, writer)) {
            String name = key.equals(definer) ? "Said by who may" : "Said by who may not";
            assertThat(post(key, """
                            {"actor":{"mbox":"mailto:an@example.vn"},"verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},
                             "object":{"id":"%s","definition":{"name":{"en":"%s"}}}}""".formatted(activity, name)).statusCode()).isEqualTo(200);
        }

        assertThat(BRIDGE.send(BRIDGE.xapi(
                                        "/activities?activityId=" + URLEncoder.encode(activity, StandardCharsets.UTF_8))
                                .build())
                        .body())
                .contains("Said by who may\"");
    }

    @Test
    void aRotatedSecretWorksBesideTheOldOneAndWithoutGraceInsteadOfIt() {
        Administrator.Key first = made("");

        Administrator.Key second =
                Administrator.key(ADMIN.api("POST", "/" + first.id() + "/rotation?grace-hours=24", "")
                        .body());
        assertThat(status(first, "/statements?limit=1")).isEqualTo(200);
        assertThat(status(new Administrator.Key(first.id(), first.name(), second.secret()), "/statements?limit=1"))
                .isEqualTo(200);

        HttpResponse<String> shown = ADMIN.form("/platforms/" + first.id() + "/rotation", Map.of("grace-hours", "0"));
        String third = oneOf("<code class=\"copy\">([A-Za-z0-9_-]{43})</code>", shown.body());
        awaitStatus(first, 401);
        assertThat(status(second, "/statements?limit=1")).isEqualTo(401);
        assertThat(status(new Administrator.Key(first.id(), first.name(), third), "/statements?limit=1"))
                .isEqualTo(200);
    }

    @Test
    void aRevokedCredentialIsRefusedSoon() {
        Administrator.Key key = made("");
        assertThat(status(key, "/statements?limit=1")).isEqualTo(200);

        assertThat(ADMIN.api("DELETE", "/" + key.id(), "").statusCode()).isEqualTo(204);
        awaitStatus(key, 401);

        assertThat(ADMIN.api("POST", "/" + key.id() + "/rotation", "").body()).contains("credential-revoked");
        assertThat(ADMIN.page("/platforms/" + key.id()).body()).doesNotContain("/revocation");
    }

    @Test
    void onlyPagesOfTheNamedOriginsMayUseACredential() {
        Administrator.Key key = made(",\"kind\":\"H5P\",\"origins\":[\"https://h5p.example.vn\"]");
        UUID id = UUID.randomUUID();

        HttpResponse<String> foreign = BRIDGE.send(as(key, "/statements")
                .header("Origin", "https://elsewhere.example.vn")
                .POST(BodyPublishers.ofString(statement(id)))
                .build());
        HttpResponse<String> own = BRIDGE.send(as(key, "/statements")
                .header("Origin", "https://h5p.example.vn")
                .POST(BodyPublishers.ofString(statement(UUID.randomUUID())))
                .build());

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains("foreign-origin");
        assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(BRIDGE.send(BRIDGE.xapi("/statements?statementId=" + id)
                                .GET()
                                .build())
                        .statusCode())
                .isEqualTo(404);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.headers().firstValue("Access-Control-Allow-Origin")).contains("https://h5p.example.vn");
    }

    @Test
    void theFeedTellsWhatCameWhatWasRefusedAndWhoIsNotLinked() {
        Administrator.Key key = made(",\"mode\":\"strict\"");
        post(key, "[" + statement(UUID.randomUUID()) + "," + statement(UUID.randomUUID()) + "]");
        post(key, "[" + statement(UUID.randomUUID()).replace("\"actor\"", "\"Actor\"") + "]");

        JsonNode platform =
                Administrator.json(ADMIN.api("GET", "/" + key.id(), "").body());

        assertThat(platform.path("feed").path("lastHour").asInt()).isEqualTo(2);
        assertThat(platform.path("feed").path("refusedLastDay").asInt()).isEqualTo(1);
        assertThat(platform.path("feed").path("lastStored").asText()).isNotEmpty();
        assertThat(platform.path("lastUsed").asText()).isNotEmpty();
        assertThat(platform.path("unlinkedAccounts")).hasSize(1);
        assertThat(platform.path("refusals")
                        .path(0)
                        .path("findings")
                        .path(0)
                        .path("pointer")
                        .asText())
                .startsWith("/");
    }

    @Test
    void aStatementInQuarantineIsCorrectedAndStoredOrLetGo() {
        Administrator.Key key = made(",\"mode\":\"lenient\",\"kind\":\"MOODLE\"");
        UUID good = UUID.randomUUID();
        UUID bad = UUID.randomUUID();
        UUID worse = UUID.randomUUID();
        String broken = statement(bad).replace(Statements.PASSED, "đỗ");
        assertThat(post(
                                key,
                                "[" + statement(good) + "," + broken + ","
                                        + broken.replace(bad.toString(), worse.toString()) + "]")
                        .statusCode())
                .isEqualTo(200);

        JsonNode waiting =
                Administrator.json(ADMIN.api("GET", "/" + key.id(), "").body()).path("quarantine");
        assertThat(waiting).hasSize(2);
        assertThat(waiting.path(0).path("index").asInt()).isEqualTo(1);
        assertThat(waiting.path(0).path("findings").path(0).path("pointer").asText())
                .isEqualTo("/verb/id");
        String first =
                "/" + key.id() + "/quarantine/" + waiting.path(0).path("id").asText();
        String second =
                "/" + key.id() + "/quarantine/" + waiting.path(1).path("id").asText();

        assertThat(ADMIN.api("POST", first + "/replay", "{\"statement\":" + broken + ",\"reason\":\"thử\"}")
                        .statusCode())
                .as("still wrong")
                .isEqualTo(400);
        assertThat(ADMIN.api(
                                "POST",
                                first + "/replay",
                                "{\"statement\":" + statement(bad) + ",\"reason\":\"sửa verb\"}")
                        .body())
                .contains(bad.toString());
        assertThat(ADMIN.form("/platforms" + second, Map.of("decision", "dismiss", "reason", "thử nghiệm"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(ADMIN.api("POST", second + "/dismissal", "{}").body()).contains("already-decided");
        assertThat(BRIDGE.send(BRIDGE.xapi("/statements?statementId=" + bad)
                                .GET()
                                .build())
                        .statusCode())
                .isEqualTo(200);
        assertThat(Administrator.json(ADMIN.api("GET", "/" + key.id(), "").body())
                        .path("feed")
                        .path("waiting")
                        .asInt())
                .isZero();
    }

    /** Statements that are JSON and cannot be kept, each with what the quarantine says of it. */
    private static Stream<Arguments> whatCannotBeKept() {
        return Stream.of(
                Arguments.of("\"response\":\"a\\u0000\"", "/result/response"),
                Arguments.of("\"response\":\"\\ud83d\"", "/result/response"),
                Arguments.of("\"extensions\":{\"http://x.example/\\u0000\":1}", "/result/extensions"),
                Arguments.of("\"response\":\"a\",\"response\":\"b\"", "/result/response"),
                Arguments.of("\"response\":\"" + "x".repeat(262_145) + "\"", "262144"),
                Arguments.of(
                        "\"extensions\":{\"http://x.example/e\":" + "[".repeat(64) + "]".repeat(64) + "}",
                        "/result/extensions/http:~1~1x.example~1e"),
                Arguments.of("\"score\":{\"raw\":1e99999999999}", "/result/score/raw"),
                Arguments.of("\"extensions\":{\"http://x.example/e\":\"" + "y ".repeat(600_000) + "\"}", "262144"));
    }

    @ParameterizedTest
    @MethodSource("whatCannotBeKept")
    void aLenientPlatformsStatementThatCannotBeKeptIsSetAsideAlone(String result, String place) {
        Administrator.Key key = made(",\"kind\":\"MOODLE\",\"mode\":\"lenient\"");
        UUID good = UUID.randomUUID();
        UUID bad = UUID.randomUUID();
        UUID last = UUID.randomUUID();
        String unkept = statement(bad).replace("\"verb\"", "\"result\":{" + result + "},\"verb\"");

        HttpResponse<String> taken = post(key, "[" + statement(good) + "," + unkept + "," + statement(last) + "]");

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains(good.toString(), bad.toString(), last.toString());
        assertThat(taken.headers().firstValue("X-LRS-Bridge-Quarantined")).contains("1");
        assertThat(held(good)).isEqualTo(200);
        assertThat(held(last)).isEqualTo(200);
        JsonNode waiting =
                Administrator.json(ADMIN.api("GET", "/" + key.id(), "").body()).path("quarantine");
        assertThat(waiting).hasSize(1);
        assertThat(waiting.toString()).contains(place);
        assertThat(ADMIN.page("/platforms/" + key.id()).statusCode()).isEqualTo(200);
        String entry =
                "/" + key.id() + "/quarantine/" + waiting.path(0).path("id").asText();
        assertThat(ADMIN.api("POST", entry + "/replay", "{\"statement\":" + statement(bad) + ",\"reason\":\"cắt\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(held(bad)).isEqualTo(200);
    }

    @Test
    void aStrictPlatformIsToldWhichLimitItsJsonGoesBeyond() {
        Administrator.Key key = made(",\"kind\":\"MOODLE\",\"mode\":\"strict\"");
        String tooMany = "[" + (statement(UUID.randomUUID()) + ",").repeat(10_000) + statement(UUID.randomUUID()) + "]";

        HttpResponse<String> many = post(key, tooMany);
        HttpResponse<String> nul = post(key, statement(UUID.randomUUID()).replace("passed\"", "pass\\u0000ed\""));

        assertThat(many.statusCode()).isEqualTo(413);
        assertThat(many.body()).contains("beyond-a-limit", "> 10000").doesNotContain("not valid JSON");
        assertThat(nul.statusCode()).isEqualTo(400);
        assertThat(nul.body()).contains("unkeepable-json", "U+0000").doesNotContain("not valid JSON");
    }

    @Test
    void aLenientPlatformsForeignVoidIsSetAsideBesideWhatIsGood() {
        Administrator.Key key = made(",\"kind\":\"MOODLE\",\"mode\":\"lenient\"");
        UUID others = UUID.randomUUID();
        UUID good = UUID.randomUUID();
        assertThat(BRIDGE.post(statement(others)).statusCode()).isEqualTo(200);

        HttpResponse<String> taken =
                post(key, "[" + statement(good) + "," + Statements.voiding(UUID.randomUUID(), others) + "]");

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(held(good)).isEqualTo(200);
        assertThat(held(others)).isEqualTo(200);
        assertThat(ADMIN.page("/platforms/" + key.id()).body()).contains("Data 2.3.2");
    }

    private static int held(UUID id) {
        return BRIDGE.send(BRIDGE.xapi("/statements?statementId=" + id).GET().build())
                .statusCode();
    }
}
