package vn.hocvuso.lrsbridge.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.DemonstrationLearner;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;
import vn.hocvuso.lrsbridge.testing.Statements;

/**
 * A server whose disk is full: it ends with one line, and its supervisor starts it again. Nothing is lost that it
 * acknowledged, and what it was in the midst of is done once.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FullDiskIT {
    private static final int PUPILS = 1500;
    private static final Duration SECONDS = Duration.ofSeconds(60);

    private static RunningBridge bridge;

    @BeforeAll
    static void start(@TempDir Path directory) {
        bridge = RunningBridge.onH2(directory);
    }

    @AfterAll
    static void end() {
        bridge.close();
    }

    private static HttpResponse<String> post(UUID id) {
        String essay = "\"result\":{\"response\":\"" + "Bài làm. ".repeat(3000) + "\"},\"timestamp\"";
        return bridge.post(Statements.openEdx(id, "an", Statements.PASSED, "2026-11-20T01:02:03Z")
                .replace("\"timestamp\"", essay));
    }

    private static int found(UUID id) {
        return bridge.send(bridge.xapi("/statements?statementId=" + id).GET().build())
                .statusCode();
    }

    /** Fills the disk with statements until the server has ended; answers those that it acknowledged. */
    private static List<UUID> fill() {
        List<UUID> kept = new ArrayList<>();
        long deadline = System.nanoTime() + SECONDS.toNanos();
        while (bridge.isAlive() && System.nanoTime() < deadline) {
            UUID id = UUID.randomUUID();
            try {
                HttpResponse<String> answer = post(id);
                if (answer.statusCode() == 200) {
                    kept.add(id);
                } else {
                    assertUnavailable(answer);
                }
            } catch (UncheckedIOException ended) {
                break;
            }
        }
        Await.until("the process has ended", () -> !bridge.isAlive());
        return kept;
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("\"code\":\"unavailable\"").doesNotContain("H2", "MVStore", "Exception");
    }

    @Test
    @Order(1)
    void itEndsWithOneLineAndWhatItAcknowledgedIsThereAfterwards() throws IOException {
        FullDisk.under(bridge);
        long said = Files.size(bridge.log());

        List<UUID> kept = fill();

        assertThat(Files.size(bridge.log()) - said).as("the log stays small").isLessThan(200_000);
        assertThat(Files.readString(bridge.log())).contains("LRS Bridge: the database has closed itself");
        bridge.start();
        assertThat(kept).isNotEmpty().allSatisfy(id -> assertThat(found(id)).isEqualTo(200));
        assertThat(post(UUID.randomUUID()).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void aRosterThatMetAFullDiskIsBroughtAgainAndEachPupilIsThereOnce() {
        HttpResponse<String> sent = Rosters.bring(SignedIn.as("teacher", bridge), "9Z", PUPILS);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        SignedIn before = SignedIn.as("teacher", bridge);
        FullDisk.under(bridge);
        assertThat(Rosters.commit(before, sent).statusCode()).isIn(202, 503);
        fill();
        bridge.start();

        SignedIn teacher = SignedIn.as("teacher", bridge);
        HttpResponse<String> again = Rosters.bring(teacher, "9Z", PUPILS);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
        assertThat(Rosters.commit(teacher, again).statusCode()).isEqualTo(202);
        Rosters.awaitDone(teacher, again);

        assertThat(Rosters.size(teacher, "9Z")).isEqualTo(PUPILS);
    }

    @Test
    @Order(3)
    void aPackageThatFindsNoSpaceIsAnsweredWith503AndReadLater() {
        SignedIn officer = SignedIn.as("officer", bridge);
        String large = "x".repeat(20_000_000);
        Map<String, String> terms = Map.of("curriculum", "hoai-duc-2026 1");
        FullDisk full = FullDisk.under(bridge);

        assertUnavailable(officer.upload("/plan/packages", terms, "g.zip", large));
        full.end();

        HttpResponse<String> read = officer.upload("/plan/packages", terms, "g.zip", large);

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("zip.not-a-zip");
    }

    @Test
    @Order(4)
    void certificatesThatMetAFullDiskAreIssuedOnceEachWithoutAGap() {
        FullDisk.under(bridge);
        IntStream.rangeClosed(31, DemonstrationLearner.LEARNERS).forEach(FullDiskIT::passed);
        fill();
        bridge.start();
        IntStream.rangeClosed(31, DemonstrationLearner.LEARNERS)
                .forEach(learner -> assertThat(passed(learner)).isEqualTo(200));
        int adults = DemonstrationLearner.LEARNERS - 30;

        SignedIn officer = SignedIn.as("officer", bridge);
        List<String> numbers =
                Await.first("all are certified", () -> numbers(officer), issued -> issued.size() >= adults);

        assertThat(numbers.stream().map(number -> number.replaceFirst("/.*", "")))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, adults)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    /** The status of the answer; 503 where there was none. */
    private static int passed(int learner) {
        try {
            return bridge.post(DemonstrationLearner.grade(
                            new UUID(9L << 12, learner), learner, "passed", "2026-11-15T06:36:01Z"))
                    .statusCode();
        } catch (UncheckedIOException ended) {
            return 503;
        }
    }

    private static List<String> numbers(SignedIn officer) {
        List<String> numbers = new ArrayList<>();
        for (int year : IssuedCertificate.years()) {
            for (JsonNode entry : officer.json("GET", "/certification/register/" + year + ".json", "")) {
                if (entry.path("kind").asText().equals("ISSUED")) {
                    numbers.add(entry.path("number").asText());
                }
            }
        }
        return numbers;
    }
}
