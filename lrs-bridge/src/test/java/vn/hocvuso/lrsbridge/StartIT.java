package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.FreePort;
import vn.hocvuso.lrsbridge.testing.RunningBridge;

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

    @Test
    void aDataDirectoryThatARunningServerUsesEndsItWithOneLine(@TempDir Path directory) throws Exception {
        try (RunningBridge running = RunningBridge.onH2(directory)) {
            Map<String, String> settings = new HashMap<>(running.environment());
            settings.put("BRIDGE_HTTP_PORT", Integer.toString(FreePort.next()));

            Ended ended = start(Files.createDirectories(directory.resolve("second")), settings);

            assertThat(ended.status()).isEqualTo(2);
            assertThat(ended.said()).singleElement().asString().contains("runtime", "another server uses it");
            assertThat(running.get("/health/ready", "application/json").statusCode())
                    .isEqualTo(200);
            assertThat(running.get("/health/ready", "application/json").body())
                    .contains("\"background work\"", "\"database\"");
            assertThat(running.get("/health/live", "application/json").body()).contains("\"background work\"");
        }
    }

    @Test
    void helpAndVersionAnswerWithoutAnySetting(@TempDir Path directory) throws Exception {
        Ended help = run(directory, List.of("-jar", System.getProperty("bridge.jar"), "--help"), Map.of());
        assertThat(help.status()).isZero();
        assertThat(help.said()).anyMatch(line -> line.contains("--unpack <folder>"));
        assertThat(help.said()).anyMatch(line -> line.contains("BRIDGE_KEY_PASSPHRASE"));

        Ended version = run(directory, List.of("-jar", System.getProperty("bridge.jar"), "--version"), Map.of());
        assertThat(version.status()).isZero();
        assertThat(version.said()).singleElement().asString().matches("LRS Bridge \\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void anArgumentThatDoesNotExistEndsItWithOneLine(@TempDir Path directory) throws Exception {
        Ended ended = run(directory, List.of("-jar", System.getProperty("bridge.jar"), "--port"), Map.of());

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.said()).singleElement().asString().contains("--port", "--help");
    }

    @Test
    void anArchiveThatDoesNotFitIsLeftOutWithoutAWord(@TempDir Path directory) throws Exception {
        Path archive = Files.writeString(directory.resolve("other.jsa"), "an archive of another Java");
        Path launcher = Path.of(System.getProperty("bridge.start")).resolveSibling("lrs-bridge.jar");

        Ended ended = run(
                directory,
                List.of("-Xlog:disable", "-XX:SharedArchiveFile=" + archive, "-jar", launcher.toString(), "--version"),
                Map.of());

        assertThat(ended.status()).isZero();
        assertThat(ended.said()).singleElement().asString().startsWith("LRS Bridge ");
    }

    @Test
    void theRunnableJarAloneStartsTheServer(@TempDir Path directory) throws Exception {
        String port = Integer.toString(FreePort.next());
        Path log = directory.resolve("server.log");
        Process server = process(
                        directory,
                        List.of("-XX:TieredStopAtLevel=1", "-jar", System.getProperty("bridge.jar")),
                        Map.of("BRIDGE_DEMO", "true", "BRIDGE_HTTP_PORT", port))
                .start();
        try {
            Await.until(
                    "the server is ready",
                    () -> !server.isAlive() || Files.readString(log).contains("LRS Bridge is ready"));

            assertThat(log).content().contains("http://localhost:" + port + "/verify");
            assertThat(directory.resolve("data/program/start")).doesNotExist();
            assertThat(log).content().doesNotContain("WARNING", "SEVERE");
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /** How a process ended. */
    private record Ended(int status, List<String> said) {}

    private static Ended start(Path directory, Map<String, String> settings) throws IOException, InterruptedException {
        return run(directory, List.of("-XX:TieredStopAtLevel=1", "@" + System.getProperty("bridge.start")), settings);
    }

    private static Ended run(Path directory, List<String> arguments, Map<String, String> settings)
            throws IOException, InterruptedException {
        Process process = process(directory, arguments, settings).start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
        return new Ended(process.exitValue(), Files.readAllLines(directory.resolve("server.log")));
    }

    private static ProcessBuilder process(Path directory, List<String> arguments, Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("server.log").toFile());
        builder.environment().putAll(settings);
        return builder;
    }
}
