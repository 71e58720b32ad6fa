package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.HeldTable;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SharedNodes;
import vn.hocvuso.lrsbridge.testing.SignedIn;
import vn.hocvuso.lrsbridge.testing.Statements;

/** Several servers that start on one PostgreSQL, and one of them that is killed. */
@ResourceLock(SharedNodes.RESOURCE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartOnNodesIT {
    private static final String BY_LEARNERS_UNDER_LOAD = "/statements?ascending=true&agent="
            + URLEncoder.encode(
                    "{\"account\":{\"homePage\":\"%s\",\"name\":\"under-load\"}}".formatted(Statements.LMS),
                    StandardCharsets.UTF_8);

    private final List<RunningBridge> nodes = SharedNodes.all();
    private final String url = SharedNodes.url();

    private Connection database() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "");
    }

    private static long ask(Connection database, String question) throws SQLException {
        try (Statement ask = database.createStatement();
                ResultSet answer = ask.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** They are {@link SharedNodes}, whose first start is this one. */
    @Test
    void threeThatStartAtOnceOnAnEmptyDatabaseAllStartAndFillItOnce() throws Exception {
        for (RunningBridge node : nodes) {
            assertThat(SignedIn.as("teacher", node).page("/teaching").statusCode())
                    .isEqualTo(200);
        }
        try (Connection database = database()) {
            // other tests may have added people of their own
            assertThat(ask(
                            database,
                            "select count(*) from person where name in"
                                    + " ('admin', 'auditor', 'officer', 'teacher', 'volunteer')"))
                    .isEqualTo(5);
            assertThat(ask(database, "select count(*) from classroom where name like '%(trình diễn)%'"))
                    .isEqualTo(ask(
                            database, "select count(distinct name) from classroom where name like '%(trình diễn)%'"))
                    .isPositive();
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenOneIsKilledUnderLoad() {
        Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicInteger sent = new AtomicInteger();
        int killed = ThreadLocalRandom.current().nextInt(nodes.size());

        IntStream.range(0, 6).parallel().forEach(sender -> {
            for (int round = 0; round < 120; round++) {
                send(acknowledged);
                if (sent.incrementAndGet() == 300) {
                    nodes.get(killed).kill();
                }
            }
        });

        RunningBridge left = nodes.get((killed + 1) % nodes.size());
        List<String> feed = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        for (String path = BY_LEARNERS_UNDER_LOAD; !path.isEmpty(); ) {
            JsonNode page = SignedIn.json(left.send(left.xapi(path).build()).body());
            for (JsonNode one : page.path("statements")) {
                feed.add(one.path("id").asText());
                moments.add(Instant.parse(one.path("stored").asText()));
            }
            path = page.path("more").asText().replace("/xapi", "");
        }
        assertThat(acknowledged).hasSizeGreaterThan(1000);
        assertThat(feed)
                .doesNotHaveDuplicates()
                .containsAll(acknowledged.stream().map(UUID::toString).toList());
        assertThat(moments).isSorted();
    }

    /** A batch to a random node; when that is gone, the same batch to the next. */
    private void send(Set<UUID> acknowledged) {
        List<UUID> ids =
                IntStream.range(0, 5).mapToObj(index -> UUID.randomUUID()).toList();
        String batch = ids.stream()
                .map(id -> Statements.openEdx(id, "under-load", Statements.PASSED, "2026-11-20T01:02:03Z"))
                .toList()
                .toString();
        int node = ThreadLocalRandom.current().nextInt(nodes.size());
        for (int tries = 0; tries < nodes.size(); tries++) {
            try {
                if (nodes.get((node + tries) % nodes.size()).post(batch).statusCode() == 200) {
                    acknowledged.addAll(ids);
                    return;
                }
            } catch (UncheckedIOException gone) {
                // the next one takes it
            }
        }
        throw new AssertionError("no node took a batch");
    }

    @Test
    void oneThatStartsWhileAnotherDoesWaitsForIt() throws Exception {
        RunningBridge starts = stopped();
        CompletableFuture<RunningBridge> ready = new CompletableFuture<>();
        try (HeldTable turn = HeldTable.of(url, "start_up")) {
            CompletableFuture<RunningBridge> start = ready.completeAsync(starts::start, run -> new Thread(run).start());
            Await.until("it waits for the other", () -> start.isDone() || turn.waiting() == 1);
            assertThat(start).isNotDone();
        }

        ready.join();
        assertThat(starts.get("/health/ready", "application/json").statusCode()).isEqualTo(200);
    }

    /** One that the test before has killed, or that is killed now. */
    private RunningBridge stopped() {
        return nodes.stream().filter(node -> !node.isAlive()).findFirst().orElseGet(() -> {
            nodes.get(0).kill();
            return nodes.get(0);
        });
    }
}
