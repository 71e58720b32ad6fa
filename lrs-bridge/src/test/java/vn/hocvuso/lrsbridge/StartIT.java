package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.FreePort;

/** A server that cannot work ends, and says why in one line. */
class StartIT {
    @Test
    void aWrongSettingEndsItWithOneLineThatNamesIt(@TempDir Path directory) throws Exception {
        Ended ended = start(directory, Map.of("BRIDGE_HTTP_PORT", "eighty"));

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.said()).singleElement().asString().startsWith("LRS Bridge: BRIDGE_HTTP_PORT=eighty");
    }

    @Test
    void aPortThatIsTakenEndsItWithOneLine(@TempDir Path directory) throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());

            Ended ended = start(directory, Map.of("BRIDGE_DEMO", "true", "BRIDGE_HTTP_PORT", port));

            assertThat(ended.status()).isEqualTo(2);
            assertThat(ended.said()).singleElement().asString().contains("BRIDGE_HTTP_PORT=" + port, "in use");
        }
    }

    @Test
    void anUnreachableDatabaseEndsItWithOneLine(@TempDir Path directory) throws Exception {
        Ended ended = start(
                directory,
                Map.of(
                        "BRIDGE_DEMO",
                        "true",
                        "BRIDGE_HTTP_PORT",
                        Integer.toString(FreePort.next()),
                        "BRIDGE_DATABASE_URL",
                        "jdbc:postgresql://127.0.0.1:1/nowhere"));

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said())
                .filteredOn(line -> line.startsWith("LRS Bridge:"))
                .singleElement()
                .asString()
                .contains("database");
    }

    @Test
    void anUnprotectedKeyOfAnEarlierVersionEndsItWithOneLineThatSaysWhatToDo(@TempDir Path directory) throws Exception {
        Path data = Files.createDirectories(directory.resolve("data"));
        Files.writeString(data.resolve("signing-key.pem"), "-----BEGIN PRIVATE KEY-----");

        Ended ended = start(
                directory,
                Map.of(
                        "BRIDGE_DEMO",
                        "true",
                        "BRIDGE_HTTP_PORT",
                        Integer.toString(FreePort.next()),
                        "BRIDGE_DATA_DIR",
                        data.toString()));

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said())
                .filteredOn(line -> line.startsWith("LRS Bridge:"))
                .singleElement()
                .asString()
                .contains("signing-key.pem", "move the file away");
    }

    /** How a process ended. */
    private record Ended(int status, List<String> said) {}

    private static Ended start(Path directory, Map<String, String> settings) throws IOException, InterruptedException {
        Path log = directory.resolve("server.log");
        ProcessBuilder builder = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        System.getProperty("bridge.jar"))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
        return new Ended(process.exitValue(), Files.readAllLines(log));
    }
}
