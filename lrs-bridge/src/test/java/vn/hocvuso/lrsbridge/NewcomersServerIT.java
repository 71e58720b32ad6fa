package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.FreePort;
import vn.hocvuso.lrsbridge.testing.Programs;
import vn.hocvuso.lrsbridge.testing.RunningBridge;

/** The server of somebody who has the runnable jar and nothing else, started once and used by nobody but them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewcomersServerIT {
    /** Longer than any of its readers sleeps. */
    private static final Duration QUIET = Duration.ofSeconds(6);

    private final Path directory;
    private final RunningBridge bridge;

    NewcomersServerIT(@TempDir Path directory) {
        this.directory = directory;
        this.bridge = RunningBridge.ofTheJar(directory);
    }

    @AfterAll
    void close() {
        bridge.close();
    }

    @Test
    void theRunnableJarAloneStartsTheServer() {
        assertThat(bridge.log()).content().contains(bridge.address("/verify").toString());
        assertThat(directory.resolve("data/program/start")).doesNotExist();
        assertThat(bridge.log()).content().doesNotContain("WARNING", "SEVERE");
    }

    @Test
    void nobodyUsingItItWritesNothingIntoItsDatabase() throws Exception {
        assertThat(bridge.get("/", "text/html").statusCode()).isEqualTo(200);
        // each commit makes this file longer
        Path database = directory.resolve("data/bridge.mv.db");

        assertThat(stopsGrowing(database))
                .as("%d bytes, and more all the time", Files.size(database))
                .isTrue();
    }

    /** What the start has to do may last a while. */
    private static boolean stopsGrowing(Path file) throws IOException, InterruptedException {
        boolean grows = true;
        for (int again = 0; grows && again < 10; again++) {
            long before = Files.size(file);
            TimeUnit.SECONDS.sleep(QUIET.toSeconds());
            grows = Files.size(file) > before;
        }
        return !grows;
    }

    @Test
    void aSecondServerInItsDataDirectoryEndsWithOneLine(@TempDir Path elsewhere) throws Exception {
        Map<String, String> settings = new HashMap<>(bridge.environment());
        settings.put("BRIDGE_HTTP_PORT", Integer.toString(FreePort.next()));

        Ended ended = Ended.server(elsewhere, settings);

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.said()).singleElement().asString().contains("runtime", "another server uses it");
        assertThat(bridge.get("/health/ready", "application/json").statusCode()).isEqualTo(200);
        assertThat(bridge.get("/health/ready", "application/json").body())
                .contains("\"background work\"", "\"database\"");
        assertThat(bridge.get("/health/live", "application/json").body()).contains("\"background work\"");
    }

    /** The README's tour, its commands taken from the page and typed into a shell. */
    @Test
    void theTourShowsWhatItSays() throws IOException, InterruptedException {
        Programs.need("curl", "curl");
        List<String> tour = Readme.ofTheProject().commandsBelow("A five-minute tour");

        assertThat(typed(tour.get(0))).isEqualTo("[\"ebfef69f-dd05-5bf0-bf90-bad645bc6992\"]");
        typed(tour.get(1));
        assertThat(Files.readString(directory.resolve("certificate.json"))).startsWith("{\"@context\"");
        assertThat(Files.readAllBytes(directory.resolve("certificate.pdf")))
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(typed(tour.get(2))).containsSubsequence("\"verdict\":\"valid\"", "\"verdict\":\"invalid\"");
        assertThat(typed(tour.get(3))).contains("\"timestamp\": \"2026-11-15T06:36:01.917775+00:00\"", "\"stored\"");
        assertThat(tour).hasSize(4);
    }

    private String typed(String command) throws IOException, InterruptedException {
        String here = bridge.address("").toString();
        Process shell = new ProcessBuilder(
                        "bash", "-eo", "pipefail", "-c", command.replace("http://localhost:8080", here))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor())
                .as("exit status of %s, which said %s", command, said)
                .isZero();
        return said.strip();
    }
}
