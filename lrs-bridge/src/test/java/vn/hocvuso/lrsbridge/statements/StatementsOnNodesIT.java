package vn.hocvuso.lrsbridge.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SharedNodes;
import vn.hocvuso.lrsbridge.testing.Statements;

/** Three servers on one PostgreSQL; to whom a request goes makes no difference. */
@ResourceLock(value = SharedNodes.RESOURCE, mode = ResourceAccessMode.READ)
class StatementsOnNodesIT {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\\s*\"actor\"");
    private static final Pattern STORED = Pattern.compile("\"stored\":\"([^\"]+)\"");

    private final List<RunningBridge> nodes = SharedNodes.all();

    private static String passed(UUID id, String learner) {
        return Statements.openEdx(id, learner, Statements.PASSED, "2026-11-20T01:02:03Z");
    }

    private HttpResponse<String> get(int node, String path) {
        return nodes.get(node).send(nodes.get(node).xapi(path).GET().build());
    }

    private static String by(String learner) {
        return "agent="
                + URLEncoder.encode(
                        "{\"account\":{\"homePage\":\"%s\",\"name\":\"%s\"}}".formatted(Statements.LMS, learner),
                        StandardCharsets.UTF_8);
    }

    @Test
    void theSameStatementPostedToAllAtOnceIsStoredOnce() {
        for (int round = 0; round < 20; round++) {
            String statement = passed(UUID.randomUUID(), "repeated-" + round);

            List<Integer> answers = nodes.parallelStream()
                    .map(node -> node.post(statement).statusCode())
                    .toList();

            assertThat(answers).containsOnly(200);
            assertThat(get(round % 3, "/statements?" + by("repeated-" + round))
                            .body()
                            .split("\"stored\"", -1))
                    .hasSize(2);
        }
    }

    @Test
    void whatOneStoresAnotherVoidsAndTheThirdNoLongerAnswers() {
        UUID id = UUID.randomUUID();
        nodes.get(0).post(passed(id, "an"));
        UUID voiding = UUID.randomUUID();

        assertThat(nodes.get(1).post(Statements.voiding(voiding, id)).statusCode())
                .isEqualTo(200);

        assertThat(get(2, "/statements?statementId=" + id).statusCode()).isEqualTo(404);
        assertThat(get(2, "/statements?voidedStatementId=" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void aPageThatOneBeganAnotherContinues() {
        IntStream.range(0, 9).forEach(index -> nodes.get(index % 3).post(passed(UUID.randomUUID(), "paged")));
        String path = "/statements?limit=2&" + by("paged");
        List<String> ids = new ArrayList<>();
        for (int page = 0; !path.isEmpty(); page++) {
            String body = get(page % 3, path).body();
            ids.addAll(all(ID, body));
            Matcher more = Pattern.compile("\"more\":\"/xapi([^\"]*)\"}$").matcher(body);
            path = more.find() ? more.group(1) : "";
        }

        assertThat(ids).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsStoredBeforeAMomentThroughWhichAnyOfThemCalledItsAnswerComplete() {
        for (int round = 0; round < 30; round++) {
            Instant promised = Instant.parse(get(round % 3, "/statements?limit=1")
                    .headers()
                    .firstValue("X-Experience-API-Consistent-Through")
                    .orElseThrow());
            UUID id = UUID.randomUUID();
            nodes.get((round + 1) % 3).post(passed(id, "an"));
            String stored = all(
                            STORED,
                            get((round + 2) % 3, "/statements?statementId=" + id)
                                    .body())
                    .get(0);

            assertThat(Instant.parse(stored)).isAfter(promised);
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
