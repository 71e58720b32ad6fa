package vn.hocvuso.lrsbridge.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.Statements;

/** Three servers on one PostgreSQL; to whom a request goes makes no difference. At last one of them is killed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatementsOnNodesIT {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\\s*\"actor\"");
    private static final Pattern STORED = Pattern.compile("\"stored\":\"([^\"]+)\"");

    private static final List<RunningBridge> NODES = new ArrayList<>();

    @BeforeAll
    static void open(@TempDir Path directory) throws Exception {
        NODES.add(RunningBridge.onPostgres(Files.createDirectory(directory.resolve("one"))));
        NODES.add(NODES.get(0).another(Files.createDirectory(directory.resolve("two"))));
        NODES.add(NODES.get(0).another(Files.createDirectory(directory.resolve("three"))));
    }

    @AfterAll
    static void close() {
        NODES.forEach(RunningBridge::close);
    }

    private static String passed(UUID id, String learner) {
        return Statements.openEdx(id, learner, Statements.PASSED, "2026-11-20T01:02:03Z");
    }

    private static HttpResponse<String> get(int node, String path) {
        return NODES.get(node).send(NODES.get(node).xapi(path).GET().build());
    }

    private static String by(String learner) {
        return "agent="
                + URLEncoder.encode(
                        "{\"account\":{\"homePage\":\"%s\",\"name\":\"%s\"}}".formatted(Statements.LMS, learner),
                        StandardCharsets.UTF_8);
    }

    @Test
    @Order(1)
    void theSameStatementPostedToAllAtOnceIsStoredOnce() {
        for (int round = 0; round < 20; round++) {
            String statement = passed(UUID.randomUUID(), "repeated-" + round);

            List<Integer> answers = NODES.parallelStream()
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
    @Order(2)
    void whatOneStoresAnotherVoidsAndTheThirdNoLongerAnswers() {
        UUID id = UUID.randomUUID();
        NODES.get(0).post(passed(id, "an"));
        UUID voiding = UUID.randomUUID();

        assertThat(NODES.get(1).post(Statements.voiding(voiding, id)).statusCode())
                .isEqualTo(200);

        assertThat(get(2, "/statements?statementId=" + id).statusCode()).isEqualTo(404);
        assertThat(get(2, "/statements?voidedStatementId=" + id).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void aPageThatOneBeganAnotherContinues() {
        IntStream.range(0, 9).forEach(index -> NODES.get(index % 3).post(passed(UUID.randomUUID(), "paged")));
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
    @Order(4)
    void nothingIsStoredBeforeAMomentThroughWhichAnyOfThemCalledItsAnswerComplete() {
        for (int round = 0; round < 30; round++) {
            Instant promised = Instant.parse(get(round % 3, "/statements?limit=1")
                    .headers()
                    .firstValue("X-Experience-API-Consistent-Through")
                    .orElseThrow());
            UUID id = UUID.randomUUID();
            NODES.get((round + 1) % 3).post(passed(id, "an"));
            String stored = all(
                            STORED,
                            get((round + 2) % 3, "/statements?statementId=" + id)
                                    .body())
                    .get(0);

            assertThat(Instant.parse(stored)).isAfter(promised);
        }
    }

    @Test
    @Order(5)
    void nothingAcknowledgedIsLostWhenOneIsKilledUnderLoad() {
        Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicInteger sent = new AtomicInteger();
        int killed = ThreadLocalRandom.current().nextInt(3);

        IntStream.range(0, 6).parallel().forEach(sender -> {
            for (int round = 0; round < 120; round++) {
                send(acknowledged);
                if (sent.incrementAndGet() == 300) {
                    NODES.get(killed).kill();
                }
            }
        });

        int left = (killed + 1) % 3;
        List<String> feed = new ArrayList<>();
        List<String> moments = new ArrayList<>();
        String path = "/statements?ascending=true&" + by("under-load");
        while (!path.isEmpty()) {
            String body = get(left, path).body();
            feed.addAll(all(ID, body));
            moments.addAll(all(STORED, body));
            Matcher more = Pattern.compile("\"more\":\"/xapi([^\"]*)\"}$").matcher(body);
            path = more.find() ? more.group(1) : "";
        }
        assertThat(acknowledged).hasSizeGreaterThan(1000);
        assertThat(feed)
                .doesNotHaveDuplicates()
                .containsAll(acknowledged.stream().map(UUID::toString).toList());
        assertThat(moments.stream().map(Instant::parse).toList()).isSorted();
    }

    /** A batch to a random node; when that is gone, the same batch to the next. */
    private static void send(Set<UUID> acknowledged) {
        List<UUID> ids =
                IntStream.range(0, 5).mapToObj(index -> UUID.randomUUID()).toList();
        String batch = ids.stream().map(id -> passed(id, "under-load")).toList().toString();
        int node = ThreadLocalRandom.current().nextInt(3);
        for (int tries = 0; tries < 3; tries++) {
            try {
                if (NODES.get((node + tries) % 3).post(batch).statusCode() == 200) {
                    acknowledged.addAll(ids);
                    return;
                }
            } catch (java.io.UncheckedIOException gone) {
                // the next one takes it
            }
        }
        throw new AssertionError("no node took a batch");
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
