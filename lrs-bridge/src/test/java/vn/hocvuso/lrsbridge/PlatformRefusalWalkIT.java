package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import vn.hocvuso.lrsbridge.Doors.Door;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SharedBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/**
 * Every method below {@code /xapi}, called by credentials of each scope, by wrong and revoked ones, by none, and by
 * everybody who is signed in as a person. What each scope opens is written here, from xAPI 1.0.3 part 3 section 4.2.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlatformRefusalWalkIT {
    private static final Set<String> READ =
            Set.of("statements/read", "statements/read/mine", "state", "profile", "define", "all/read", "all");
    private static final Map<String, Set<String>> MAY = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /xapi/statements", Set.of("statements/read", "statements/read/mine", "all/read", "all")),
            Map.entry("POST /xapi/statements", Set.of("statements/write", "all")),
            Map.entry("PUT /xapi/statements", Set.of("statements/write", "all")),
            Map.entry("GET /xapi/activities/state", Set.of("state", "all/read", "all")),
            Map.entry("PUT /xapi/activities/state", Set.of("state", "all")),
            Map.entry("POST /xapi/activities/state", Set.of("state", "all")),
            Map.entry("DELETE /xapi/activities/state", Set.of("state", "all")),
            Map.entry("GET /xapi/activities/profile", Set.of("profile", "all/read", "all")),
            Map.entry("PUT /xapi/activities/profile", Set.of("profile", "all")),
            Map.entry("POST /xapi/activities/profile", Set.of("profile", "all")),
            Map.entry("DELETE /xapi/activities/profile", Set.of("profile", "all")),
            Map.entry("GET /xapi/agents/profile", Set.of("profile", "all/read", "all")),
            Map.entry("PUT /xapi/agents/profile", Set.of("profile", "all")),
            Map.entry("POST /xapi/agents/profile", Set.of("profile", "all")),
            Map.entry("DELETE /xapi/agents/profile", Set.of("profile", "all")),
            // what is known of an activity or a person: for all but those who only write
            Map.entry("GET /xapi/activities", READ),
            Map.entry("GET /xapi/agents", READ)));
    private static final String OPEN = "GET /xapi/about";
    private static final List<String> SCOPES = List.of(
            "statements/write",
            "statements/read",
            "statements/read/mine",
            "state",
            "profile",
            "define",
            "all/read",
            "all");

    private final Map<String, String> authorizations = new LinkedHashMap<>();
    private final Map<String, String> refused = new LinkedHashMap<>();
    private RunningBridge bridge;

    @BeforeAll
    void open() {
        bridge = SharedBridge.onH2();
        SignedIn admin = SignedIn.as("admin", bridge);
        for (String scope : SCOPES) {
            JsonNode made = make(admin, scope);
            authorizations.put(scope, basic(made, made.path("secret").asText()));
        }
        JsonNode revoked = make(admin, "all");
        JsonNode right = make(admin, "all");
        admin.api("DELETE", "/api/platforms/" + revoked.path("id").asText(), "");
        refused.put("revoked", basic(revoked, revoked.path("secret").asText()));
        refused.put("a wrong secret", basic(right, "wrong"));
        refused.put("an unknown name", RunningBridge.basic("nobody", "nothing"));
        refused.put("a person's name and password", RunningBridge.basic("admin", "admin-demo"));
        refused.put("no Base64", "Basic ***");
        refused.put("another scheme", "Bearer " + right.path("secret").asText());
    }

    private static JsonNode make(SignedIn admin, String scope) {
        return admin.json(
                "POST",
                "/api/platforms",
                "{\"label\":\"" + scope + "\",\"home\":\"https://lms.example.vn\",\"scopes\":[\"" + scope + "\"]}");
    }

    private static String basic(JsonNode made, String secret) {
        return RunningBridge.basic(made.path("key").asText(), secret);
    }

    private static List<Door> doors() {
        return Doors.all().stream()
                .filter(door -> door.path().startsWith("/xapi"))
                .toList();
    }

    @Test
    void everyMethodBelowXapiHasAnExpectationAndNoOther() {
        Set<String> walked = doors().stream().map(Door::toString).collect(Collectors.toSet());
        Set<String> expected =
                Stream.concat(MAY.keySet().stream(), Stream.of(OPEN)).collect(Collectors.toSet());

        assertThat(walked).isEqualTo(expected);
    }

    private int status(Door door, Map<String, String> head) {
        HttpRequest.Builder request = HttpRequest.newBuilder(bridge.address(door.path()))
                .header("X-Experience-API-Version", "1.0.3")
                .header("Content-Type", "application/json");
        head.forEach(request::header);
        boolean empty = door.verb().equals("GET") || door.verb().equals("DELETE");
        HttpResponse<String> answer = bridge.sendOnce(
                request.method(door.verb(), empty ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                        .build());
        return answer.statusCode();
    }

    @TestFactory
    Stream<DynamicTest> aCredentialOpensWhatItsScopeSaysAndNothingElse() {
        return doors().stream()
                .filter(door -> !door.toString().equals(OPEN))
                .map(door -> DynamicTest.dynamicTest(
                        door.toString(),
                        () -> authorizations.forEach((scope, authorization) -> {
                            int status = status(door, Map.of("Authorization", authorization));
                            if (MAY.getOrDefault(door.toString(), Set.of()).contains(scope)) {
                                assertThat(status).as(door + " by " + scope).isNotIn(401, 403, 500);
                            } else {
                                assertThat(status).as(door + " by " + scope).isEqualTo(403);
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> whoHasNoCredentialThatHoldsOpensNothing() {
        return doors().stream()
                .filter(door -> !door.toString().equals(OPEN))
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
                    assertThat(status(door, Map.of())).as("none").isEqualTo(401);
                    refused.forEach(
                            (why, authorization) -> assertThat(status(door, Map.of("Authorization", authorization)))
                                    .as(why)
                                    .isEqualTo(401));
                }));
    }

    @TestFactory
    Stream<DynamicTest> nobodyWhoIsSignedInAsAPersonOpensAnythingOfThePlatforms() {
        Map<String, String> cookies = new HashMap<>();
        for (String name : List.of("admin", "officer", "teacher", "auditor", "volunteer")) {
            cookies.put(name, SignedIn.as(name, bridge).cookie());
        }
        return doors().stream()
                .filter(door -> !door.toString().equals(OPEN))
                .map(door -> DynamicTest.dynamicTest(
                        door.toString(),
                        () -> cookies.forEach((name, cookie) -> assertThat(status(door, Map.of("Cookie", cookie)))
                                .as(name)
                                .isEqualTo(401))));
    }

    @Test
    void whatThisServerIsAnybodyMayAsk() {
        Door about = new Door("GET", "/xapi/about", "");

        assertThat(status(about, Map.of())).isEqualTo(200);
        authorizations.forEach(
                (scope, authorization) -> assertThat(status(about, Map.of("Authorization", authorization)))
                        .as(scope)
                        .isEqualTo(200));
    }
}
