package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.DemonstrationLearner;
import vn.hocvuso.lrsbridge.testing.RunningBridge;

/** The process is killed at any moment of a stream of statements, started again, and nothing that it said is lost. */
abstract class KillContract {
    private static final int STATEMENTS = 2_000;
    private static final int BATCH = 5;
    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");

    /** The seed is printed with a failure, so that the same moments can be tried again. */
    private final long seed = System.nanoTime();

    private final Set<UUID> acknowledged = new ConcurrentSkipListSet<>();

    abstract RunningBridge start(Path directory);

    abstract Connection connect(RunningBridge bridge) throws SQLException;

    /** How often it is killed; each time it starts again. */
    abstract int kills();

    @Test
    void killedAtAnyMomentNothingAcknowledgedIsLostAndEveryCertificateIsIssuedOnceWithoutAGap(@TempDir Path directory)
            throws Exception {
        RunningBridge bridge = start(directory);
        List<List<String>> stream = stream();
        Random moments = new Random(seed);
        int sent = 0;
        for (int kill = 0; kill < kills(); kill++) {
            int until = stream.size() * (kill + 1) / kills();
            Thread killer = killerAfter(bridge, Duration.ofMillis(150 + moments.nextInt(2500)));
            sent = send(bridge, stream, sent, until);
            killer.join();
            bridge.start();
        }
        send(bridge, stream, sent, stream.size());
        awaitCertificates(bridge);
        bridge.close();

        check(bridge);
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

    /** All are there, and so would be one too many: a statement behind all of them has had its consequence. */
    private static void awaitCertificates(RunningBridge bridge) {
        Await.until(
                "the last certificate",
                () -> bridge.get("/verify?certificate=" + DemonstrationLearner.LEARNERS + "/" + year(), "text/html")
                                .statusCode()
                        == 200);
        String officer = bridge.signIn("officer");
        bridge.post(DemonstrationLearner.grade(new UUID(5L << 12, 0), 1, "failed", "2026-11-02T00:00:00Z"));
        Await.until("a case, for a pass was taken back", () -> bridge.send(
                        HttpRequest.newBuilder(bridge.address("/certification"))
                                .header("Cookie", officer)
                                .build())
                .body()
                .contains("/certification/cases/"));
    }

    private static int year() {
        return Register.yearOf(Instant.now());
    }

    private void check(RunningBridge bridge) throws SQLException {
        Set<UUID> held = new TreeSet<>();
        List<Integer> numbers = new ArrayList<>();
        Set<UUID> holders = new TreeSet<>();
        try (Connection connection = connect(bridge)) {
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
