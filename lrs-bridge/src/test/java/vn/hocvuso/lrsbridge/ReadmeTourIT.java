package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.Programs;
import vn.hocvuso.lrsbridge.testing.RunningBridge;

/** The README's tour, its commands taken from the page and typed into a shell. */
class ReadmeTourIT {
    @Test
    void theTourShowsWhatItSays(@TempDir Path directory) throws IOException, InterruptedException {
        Programs.need("curl", "curl");
        List<String> tour = Readme.ofTheProject().commandsBelow("A five-minute tour");
        try (RunningBridge bridge = RunningBridge.onH2(directory)) {
            String here = bridge.address("").toString();

            assertThat(typed(directory, here, tour.get(0))).isEqualTo("[\"ebfef69f-dd05-5bf0-bf90-bad645bc6992\"]");
            typed(directory, here, tour.get(1));
            assertThat(Files.readString(directory.resolve("certificate.json"))).startsWith("{\"@context\"");
            assertThat(Files.readAllBytes(directory.resolve("certificate.pdf")))
                    .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
            assertThat(typed(directory, here, tour.get(2)))
                    .containsSubsequence("\"verdict\":\"valid\"", "\"verdict\":\"invalid\"");
            assertThat(typed(directory, here, tour.get(3)))
                    .contains("\"timestamp\": \"2026-11-15T06:36:01.917775+00:00\"", "\"stored\"");
            assertThat(tour).hasSize(4);
        }
    }

    private static String typed(Path directory, String here, String command) throws IOException, InterruptedException {
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
