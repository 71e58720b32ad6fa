package vn.hocvuso.lrsbridge.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.Alone;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.DemonstrationLearner;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/**
 * Hostile requests to every door of a server with a heap of 512 MB, and a healthy client beside. How many is said by
 * {@code -Dbridge.hostile}: a hundred thousand in each build, ten times that in the profile {@code fuzz}.
 */
@Alone
class AbuseIT {
    private static final long COUNT = Long.getLong("bridge.hostile", 100_000);
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final long MOST_MEGABYTES = 1100;
    private static final int SLOW = 150;
    private static final int AT_A_TIME = 5_000;

    private static RunningBridge bridge;
    private static HostileDoors doors;

    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> counted = new ConcurrentHashMap<>();

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        bridge = RunningBridge.onH2(directory);
        doors = HostileDoors.of(bridge);
    }

    @AfterAll
    static void end() {
        bridge.close();
    }

    /** Sends the broken requests of these seeds; notes what broke the server, or was refused without a word. */
    private void send(long from, long to) {
        LongStream.range(from, to).parallel().forEach(seed -> {
            HostileDoor door = doors.at(seed);
            try {
                note(door, seed, bridge.sendOnce(door.request(bridge, seed)));
            } catch (RuntimeException unanswered) {
                wrong.add(door.name() + " " + seed + ": " + unanswered);
            }
        });
    }

    private void note(HostileDoor door, long seed, HttpResponse<String> answer) {
        int status = answer.statusCode();
        counted.computeIfAbsent(door.name() + " " + status / 100 + "xx", any -> new LongAdder())
                .increment();
        boolean later =
                status == 503 && answer.headers().firstValue("Retry-After").isPresent();
        if (status >= 500 && !later) {
            wrong.add(door.name() + " " + seed + ": " + status + " " + answer.body());
        }
    }

    @Test
    void nothingThatIsSentBreaksTheServerOrKeepsAHealthyClientWaiting() throws Exception {
        try (HealthyClient healthy = HealthyClient.beginning(bridge);
                SlowSockets slow = SlowSockets.open(bridge, SLOW)) {
            for (long from = 0; from < COUNT; from += AT_A_TIME) {
                send(from, Math.min(COUNT, from + AT_A_TIME));
                slow.trickle();
            }
            List<Duration> waits = healthy.waits();
            System.out.println(said(COUNT, waits));
            assertThat(HealthyClient.percentile(waits, 99)).isLessThan(A_SECOND);
            assertThat(healthy.failures()).isEmpty();
        }
        assertThat(wrong).isEmpty();
        assertThat(doors.names())
                .allSatisfy(name ->
                        assertThat(counted.keySet()).as("every door was tried").anyMatch(key -> key.startsWith(name)));
        assertThatItGoesOn();
    }

    /** Everything works that works without any of this, and no memory was lost. */
    private static void assertThatItGoesOn() {
        assertThat(bridge.get("/health/live", "application/json").statusCode()).isEqualTo(200);
        assertThat(bridge.get("/health/ready", "application/json").statusCode()).isEqualTo(200);
        assertThat(bridge.residentMegabytes()).isLessThan(MOST_MEGABYTES);
        SignedIn officer = SignedIn.as("officer", bridge);
        bridge.post(DemonstrationLearner.grade(UUID.randomUUID(), 31, "passed", "2026-11-15T06:36:01Z"));
        Await.until("a certificate is issued", () -> IssuedCertificate.years().stream()
                .anyMatch(year -> officer.get("/certification/register/" + year + ".json")
                        .body()
                        .contains("\"ISSUED\"")));
    }

    private static String said(long requests, List<Duration> waits) {
        return String.format(
                Locale.ROOT,
                "%,d hostile requests; healthy client %d times, p50 %d ms, p99 %d ms, at most %d ms; %d MB resident",
                requests,
                waits.size(),
                HealthyClient.percentile(waits, 50).toMillis(),
                HealthyClient.percentile(waits, 99).toMillis(),
                HealthyClient.percentile(waits, 100).toMillis(),
                bridge.residentMegabytes());
    }

    @Test
    @EnabledIfSystemProperty(named = "bridge.soak", matches = "[1-9][0-9]*")
    void aHealthyClientIsAnsweredWithinASecondInEveryMinute() throws Exception {
        long minutes = Long.getLong("bridge.soak");
        long seed = COUNT;
        try (HealthyClient healthy = HealthyClient.beginning(bridge);
                SlowSockets slow = SlowSockets.open(bridge, SLOW)) {
            for (long minute = 1; minute <= minutes; minute++) {
                long first = seed;
                for (long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1); System.nanoTime() < end; seed += 500) {
                    send(seed, seed + 500);
                    slow.trickle();
                }
                List<Duration> waits = healthy.waits();
                System.out.println("minute " + minute + ": " + said(seed - first, waits));
                assertThat(HealthyClient.percentile(waits, 99)).isLessThan(A_SECOND);
            }
            assertThat(healthy.failures()).isEmpty();
        }
        assertThat(wrong).isEmpty();
    }
}
