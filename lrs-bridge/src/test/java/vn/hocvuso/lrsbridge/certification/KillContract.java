package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.DemonstrationLearner;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;
import vn.hocvuso.lrsbridge.testing.Statements;

/** The process is killed at any moment of a stream of statements, started again, and nothing that it said is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KillContract {
    private static final int STATEMENTS = 2_000;
    private static final int BATCH = 5;

    /** So many batches are left at the least when the last kill comes. */
    private static final int LEFT = 50;

    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");

    /** The seed is printed with a failure, so that the same moments can be tried again. */
    private final long seed = System.nanoTime();

    private final Set<UUID> acknowledged = new ConcurrentSkipListSet<>();
    private final List<String> stored = new ArrayList<>();
    private final List<List<String>> pages = new ArrayList<>();
    private Map<String, String> environment = Map.of();

    abstract RunningBridge start(Path directory);

    /** Looks into the database of the server that was started in this environment and has ended. */
    abstract Connection connect(Map<String, String> environment) throws SQLException;

    /** How often it is killed; each time it starts again. */
    abstract int kills();

    @BeforeAll
    void killedAtAnyMoment(@TempDir Path directory) throws SQLException {
        try (RunningBridge bridge = start(directory)) {
            JsonNode page = firstPage(bridge);
            killAndStartAgain(bridge);
            readOn(bridge, page);
            awaitCertificates(bridge);
            environment = bridge.environment();
        }
    }

    /** Each kill falls into its own part of the stream, while statements are sent. */
    private void killAndStartAgain(RunningBridge bridge) {
        List<List<String>> stream = stream();
        int part = stream.size() / kills();
        Random moments = new Random(seed);
        int sent = 0;
        for (int kill = 0; kill < kills(); kill++) {
            int moment = Math.max(sent, kill * part + moments.nextInt(part - LEFT));
            sent = send(bridge, stream, sent, moment);
            Thread killer = killerAfter(bridge, Duration.ofMillis(moments.nextInt(25)));
            sent = send(bridge, stream, sent, stream.size());
            assertThat(sent).as("it was killed in the midst; seed %d", seed).isLessThan(stream.size());
            join(killer);
            bridge.start();
        }
        send(bridge, stream, sent, stream.size());
    }

    /** The first page of some statements that are stored before the first kill. */
    private JsonNode firstPage(RunningBridge bridge) {
        for (int index = 0; index < 5; index++) {
            String statement =
                    Statements.openEdx(UUID.randomUUID(), "read-on", Statements.PASSED, "2026-11-20T01:02:03Z");
            stored.add(SignedIn.json(bridge.post(statement).body()).get(0).asText());
        }
        String agent = "{\"account\":{\"name\":\"read-on\",\"homePage\":\"" + Statements.LMS + "\"}}";
        return page(
                bridge, "/statements?limit=2&ascending=true&agent=" + URLEncoder.encode(agent, StandardCharsets.UTF_8));
    }

    private void readOn(RunningBridge bridge, JsonNode first) {
        for (String more = first.path("more").asText(); !more.isEmpty(); ) {
            more = page(bridge, more.replace("/xapi", "")).path("more").asText();
        }
    }

    private JsonNode page(RunningBridge bridge, String path) {
        JsonNode page = SignedIn.json(bridge.send(bridge.xapi(path).build()).body());
        List<String> ids = new ArrayList<>();
        page.path("statements")
                .forEach(statement -> ids.add(statement.path("id").asText()));
        pages.add(ids);
        return page;
    }

    @Test
    void moreLeadsOnAfterTheServerWasKilledAndStartedAgain() {
        assertThat(pages)
                .allSatisfy(ids -> assertThat(ids).hasSizeLessThanOrEqualTo(2))
                .hasSizeGreaterThan(2);
        assertThat(pages.stream().flatMap(List::stream).toList()).isEqualTo(stored);
    }

    /** Every learner passes somewhere in it; the rest is attempts that count for nothing. */
    private List<List<String>> stream() {
        Random order = new Random(7);
        List<String> statements = new ArrayList<>();
        for (int index = 0; index < STATEMENTS; index++) {
            boolean passes = index % (STATEMENTS / DemonstrationLearner.LEARNERS) == 0
                    && index / (STATEMENTS / DemonstrationLearner.LEARNERS) < DemonstrationLearner.LEARNERS;
            int learner = passes
                    ? index / (STATEMENTS / DemonstrationLearner.LEARNERS) + 1
                    : 1 + order.nextInt(DemonstrationLearner.LEARNERS);
            UUID id = new UUID(4L << 12, index);
            statements.add(DemonstrationLearner.grade(
                    id,
                    learner,
                    passes ? "passed" : "launched",
                    BEGIN.plusSeconds(index).toString()));
        }
        List<List<String>> batches = new ArrayList<>();
        for (int begin = 0; begin < statements.size(); begin += BATCH) {
            batches.add(statements.subList(begin, begin + BATCH));
        }
        return batches;
    }

    /** Sends batches; one that was not answered is the first of the next try, as a platform would do. */
    private int send(RunningBridge bridge, List<List<String>> stream, int from, int until) {
        for (int batch = from; batch < until; batch++) {
            try {
                int status = bridge.post("[" + String.join(",", stream.get(batch)) + "]")
                        .statusCode();
                assertThat(status).isEqualTo(200);
                for (int index = 0; index < BATCH; index++) {
                    acknowledged.add(new UUID(4L << 12, (long) batch * BATCH + index));
                }
            } catch (UncheckedIOException died) {
                return batch;
            }
        }
        return until;
    }

    private static Thread killerAfter(RunningBridge bridge, Duration moment) {
        Thread killer = new Thread(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(moment.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            bridge.kill();
        });
        killer.start();
        return killer;
    }

    private static void join(Thread killer) {
        try {
            killer.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** All are there, and so would be one too many: a statement behind all of them has had its consequence. */
    private static void awaitCertificates(RunningBridge bridge) {
        Await.until("the last certificate", () -> IssuedCertificate.years().stream()
                .map(year -> "/verify?certificate=" + DemonstrationLearner.LEARNERS + "/" + year)
                .anyMatch(path -> bridge.get(path, "text/html").statusCode() == 200));
        String officer = bridge.signIn("officer");
        bridge.post(DemonstrationLearner.grade(new UUID(5L << 12, 0), 1, "failed", "2026-11-02T00:00:00Z"));
        Await.until("a case, for a pass was taken back", () -> bridge.send(
                        HttpRequest.newBuilder(bridge.address("/certification"))
                                .header("Cookie", officer)
                                .build())
                .body()
                .contains("/certification/cases/"));
    }

    @Test
    void nothingAcknowledgedIsLostAndEveryCertificateIsIssuedOnceWithoutAGap() throws SQLException {
        Set<UUID> held = new TreeSet<>();
        List<Integer> numbers = new ArrayList<>();
        Set<UUID> holders = new TreeSet<>();
        try (Connection connection = connect(environment)) {
            try (ResultSet rows = connection.createStatement().executeQuery("select id from statement")) {
                while (rows.next()) {
                    held.add(rows.getObject(1, UUID.class));
                }
            }
            try (ResultSet rows = connection
                    .createStatement()
                    .executeQuery("select register_number, citizen_id from certificate order by register_number")) {
                while (rows.next()) {
                    numbers.add(rows.getInt(1));
                    holders.add(rows.getObject(2, UUID.class));
                }
            }
        }
        assertThat(acknowledged).as("seed %d", seed).hasSize(STATEMENTS);
        assertThat(held).as("seed %d", seed).containsAll(acknowledged);
        assertThat(numbers)
                .as("seed %d", seed)
                .isEqualTo(java.util.stream.IntStream.rangeClosed(1, DemonstrationLearner.LEARNERS)
                        .boxed()
                        .toList());
        assertThat(holders).as("seed %d", seed).hasSize(DemonstrationLearner.LEARNERS);
    }
}
