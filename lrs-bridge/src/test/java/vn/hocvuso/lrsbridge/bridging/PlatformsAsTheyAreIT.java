package vn.hocvuso.lrsbridge.bridging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.testing.Programs;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SharedNodes;
import vn.hocvuso.lrsbridge.testing.Statements;

/** What platforms send, as they send it, and what they then expect. */
@ResourceLock(value = SharedNodes.RESOURCE, mode = ResourceAccessMode.READ)
class PlatformsAsTheyAreIT {
    private static RunningBridge bridge;
    private static Administrator admin;
    private static Administrator.Key strict;
    private static Administrator.Key lenient;
    private static Administrator.Key moodle;

    @BeforeAll
    static void open() {
        bridge = SharedNodes.all().get(0);
        admin = Administrator.of(bridge);
        strict = made("strict", false);
        lenient = made("lenient", false);
        moodle = made("lenient", true);
    }

    private static Administrator.Key made(String mode, boolean contentKeys) {
        return admin.make(
                "{\"label\":\"Trường\",\"home\":\"https://lms.example.vn\",\"scopes\":[\"all\"],\"mode\":\"%s\",\"repeats\":%s}"
                        .formatted(mode, contentKeys));
    }

    private static HttpRequest.Builder as(Administrator.Key key, String path) {
        return bridge.bare("/xapi" + path, key.name(), key.secret())
                .header("X-Experience-API-Version", "1.0.3")
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> post(Administrator.Key key, String statements) {
        return bridge.send(
                as(key, "/statements").POST(BodyPublishers.ofString(statements)).build());
    }

    private static HttpResponse<String> get(String path) {
        return bridge.send(as(strict, path).GET().build());
    }

    private static String passed(UUID id) {
        return Statements.openEdx(id, "an", Statements.PASSED, "2026-11-20T01:02:03Z");
    }

    private static String withoutId(String learner, String timestamp) {
        return Statements.openEdx(new UUID(0, 0), learner, Statements.COMPLETED, timestamp)
                .replace("\"id\":\"00000000-0000-0000-0000-000000000000\",", "");
    }

    private static List<String> ids(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        Administrator.json(answer.body()).forEach(id -> ids.add(id.asText()));
        return ids;
    }

    @Test
    void moodleGets200WithAnIdForEachOfItsStatementsWithoutIds() {
        List<String> ids = ids(post(
                moodle,
                "[" + withoutId("m1", "2026-11-20T01:02:03Z") + "," + withoutId("m2", "2026-11-20T01:02:03Z") + "]"));

        assertThat(ids).hasSize(2).doesNotHaveDuplicates();
        assertThat(get("/statements?statementId=" + ids.get(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void aStatementWithoutIdThatIsSentAgainIsTheSameOneWhereTheCredentialSaysSo() {
        String sent = withoutId("repeated", "2026-11-20T02:00:00Z");

        List<String> first = ids(post(moodle, sent));
        assertThat(ids(post(moodle, "[" + sent + "," + sent + "]"))).containsExactly(first.get(0), first.get(0));
        assertThat(ids(post(moodle, withoutId("repeated", "2026-11-20T02:00:01Z"))))
                .doesNotContain(first.get(0));
        assertThat(ids(post(lenient, sent))).as("another credential").doesNotContain(first.get(0));
    }

    @Test
    void aReplayedBatchIsAnsweredLikeTheFirst() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        String batch = "[" + passed(one) + "," + passed(two) + "]";

        assertThat(ids(post(strict, batch))).isEqualTo(ids(post(strict, batch)));
        assertThat(ids(post(strict, "[" + passed(two) + "," + passed(UUID.randomUUID()) + "]")))
                .hasSize(2);
    }

    @Test
    void aConflictInsideABatchLosesNothingElse() {
        UUID held = UUID.randomUUID();
        UUID fine = UUID.randomUUID();
        post(strict, passed(held));
        String batch = "[" + passed(held).replace("\"an\"", "\"binh\"") + "," + passed(fine) + "]";

        assertThat(post(strict, batch).statusCode()).isEqualTo(409);
        assertThat(get("/statements?statementId=" + fine).statusCode()).isEqualTo(404);
        HttpResponse<String> taken = post(lenient, batch);

        assertThat(ids(taken)).containsExactly(held.toString(), fine.toString());
        assertThat(taken.headers().firstValue("X-LRS-Bridge-Quarantined")).contains("1");
        assertThat(get("/statements?statementId=" + fine).statusCode()).isEqualTo(200);
        assertThat(get("/statements?statementId=" + held).body()).contains("\"an\"");
    }

    @Test
    void twoStatementsOfABatchWithOneIdAreRefusedStrictlyAndKeptOnceLeniently() {
        UUID id = UUID.randomUUID();
        String twice = "[" + passed(id) + "," + passed(id) + "]";

        assertThat(post(strict, twice).statusCode()).isEqualTo(400);
        assertThat(ids(post(lenient, twice))).containsExactly(id.toString(), id.toString());
    }

    @Test
    void aSingleObjectWhereAListIsWantedIsTakenAndAnsweredAsAList() {
        UUID id = UUID.randomUUID();
        String single = passed(id)
                .replace(
                        "\"timestamp\"",
                        "\"context\":{\"contextActivities\":{\"grouping\":{\"id\":\"ispring://presentations/1\"}}},\"timestamp\"");

        assertThat(post(strict, single).statusCode()).isEqualTo(200);
        assertThat(get("/statements?statementId=" + id).body())
                .contains("\"grouping\":[{\"id\":\"ispring://presentations/1\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://5WSbq79WUob_course_id",
                "ispring://presentations/0b8fe3fa",
                "urn:articulate:storyline:5WSbq79WUob",
                "block-v1:edX+DemoX+2026+type@problem+block@a1",
                "course-v1:MOET+KNS-ND+2026-1"
            })
    void anIdThatIsNoAddressIsTakenWholeAndFoundWhole(String activity) {
        UUID id = UUID.randomUUID();
        assertThat(post(strict, passed(id).replace(Statements.COURSE, activity)).statusCode())
                .isEqualTo(200);

        HttpResponse<String> found =
                get("/statements?activity=" + java.net.URLEncoder.encode(activity, StandardCharsets.UTF_8));

        assertThat(found.body()).contains(id.toString(), activity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT498725H15M2.15S", "PT0S", "P4W", "PT0H0M17S", "PT3.79S"})
    void anAbsurdDurationIsKeptAsItCame(String duration) {
        UUID id = UUID.randomUUID();
        post(
                strict,
                passed(id).replace("\"timestamp\"", "\"result\":{\"duration\":\"" + duration + "\"},\"timestamp\""));

        assertThat(get("/statements?statementId=" + id).body()).contains("\"" + duration + "\"");
    }

    @Test
    void aNameThatStandsTwiceAndDeepNestingAreRefusedWithTheirPlaceOrSetAside() {
        String twice = passed(UUID.randomUUID()).replace("\"verb\"", "\"actor\":{},\"verb\"");
        String deep = passed(UUID.randomUUID())
                .replace(
                        "\"timestamp\"",
                        "\"result\":{\"extensions\":{\"urn:x\":" + "[".repeat(500) + "]".repeat(500)
                                + "}},\"timestamp\"");

        assertThat(post(strict, twice).body()).contains("unkeepable-json", "\"pointer\":\"/actor\"");
        assertThat(post(strict, deep).statusCode()).isEqualTo(400);
        for (String unkept : List.of(twice, deep)) {
            assertThat(post(lenient, unkept).headers().firstValue("X-LRS-Bridge-Quarantined"))
                    .contains("1");
        }
    }

    @Test
    void theKnownFaultsOfPlatformsAreRepairedByNameAndTheOriginalIsKept() {
        UUID id = UUID.randomUUID();
        String h5p = passed(id)
                .replace("\"homePage\":\"" + Statements.LMS + "\",", "")
                .replace("\"definition\":{", "\"definition\":{\"interactionType\":\"compound\",");
        assertThat(post(strict, h5p).statusCode()).isEqualTo(400);

        assertThat(ids(post(lenient, h5p))).containsExactly(id.toString());

        assertThat(get("/statements?statementId=" + id).body())
                .contains("\"interactionType\":\"other\"", "https://lms.example.vn");
    }

    @Test
    void everyRealStatementIsStoredOrWaitsWithItsReasonAndNoneIsLost() throws IOException {
        Path shared = Programs.needFixtures();
        int sent = 0;
        int setAside = 0;
        for (String folder : List.of("moodle", "openedx", "h5p-standalone", "cmi5-catapult", "rustici-golf")) {
            for (Path file : files(shared.resolve(folder))) {
                JsonNode statements = Administrator.json(Files.readString(file));
                // recordings of different runs carry the same ids
                (statements.isArray() ? statements : List.of(statements)).forEach(one -> ((ObjectNode) one)
                        .put("id", UUID.randomUUID().toString()));
                HttpResponse<String> answer = post(moodle, statements.toString());
                int size = statements.isArray() ? statements.size() : 1;
                assertThat(ids(answer)).as(file.toString()).hasSize(size);
                sent += size;
                setAside += answer.headers()
                        .firstValue("X-LRS-Bridge-Quarantined")
                        .map(Integer::valueOf)
                        .orElse(0);
            }
        }

        assertThat(sent).isGreaterThan(300);
        String waiting = admin.api("GET", "/" + moodle.id(), "").body();
        assertThat(setAside).as("of %d real statements; %s", sent, waiting).isLessThan(sent / 50);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rustici-golf", "cmi5-catapult", "h5p-standalone"})
    void theRequestsOfRealPackagesAreAnsweredAsTheyExpect(String trace) throws IOException {
        Path shared = Programs.needFixtures();
        for (String line : Files.readAllLines(shared.resolve(trace).resolve("wire.jsonl"))) {
            JsonNode request = Administrator.json(line);
            String url = request.path("url").asText();
            // a preflight is tested elsewhere, and the address for tokens is the launcher's own
            if (url.startsWith("/xapi/fetch")
                    || !url.startsWith("/xapi/")
                    || request.path("method").asText().equals("OPTIONS")) {
                continue;
            }
            HttpResponse<String> answer = bridge.send(replayed(request, url));

            assertThat(answer.statusCode())
                    .as("%s %s: %s", request.path("method").asText(), url, answer.body())
                    .isIn(Set.of(200, 204, 404));
            if (request.path("status").asInt() < 300
                    && !request.path("method").asText().equals("GET")) {
                assertThat(answer.statusCode()).isLessThan(300);
            }
        }
    }

    private static HttpRequest replayed(JsonNode request, String url) {
        JsonNode headers = request.path("headers");
        // the launcher of the recording wrote preferences without naming a version
        HttpRequest.Builder builder = bridge.bare(url, lenient.name(), lenient.secret())
                .header(
                        "X-Experience-API-Version",
                        headers.path("x-experience-api-version").asText("1.0.3"));
        for (String name : List.of("content-type", "accept", "if-match", "if-none-match")) {
            if (headers.has(name)) {
                builder.header(name, headers.path(name).asText());
            }
        }
        return builder.method(
                        request.path("method").asText(),
                        BodyPublishers.ofString(request.path("body").asText()))
                .build();
    }
}
