package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.testing.FreePort;

/** A server that cannot work ends, and says why in one line. */
class StartIT {
    @Test
    void aWrongSettingEndsItWithOneLineThatNamesIt(@TempDir Path directory) throws Exception {
        Ended ended = Ended.server(directory, Map.of("BRIDGE_HTTP_PORT", "eighty"));

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.said()).singleElement().asString().startsWith("LRS Bridge: BRIDGE_HTTP_PORT=eighty");
    }

    @Test
    void aPortThatIsTakenEndsItWithOneLine(@TempDir Path directory) throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());

            Ended ended = Ended.server(directory, Map.of("BRIDGE_DEMO", "true", "BRIDGE_HTTP_PORT", port));

            assertThat(ended.status()).isEqualTo(2);
            assertThat(ended.said()).singleElement().asString().contains("BRIDGE_HTTP_PORT=" + port, "in use");
        }
    }

    /** Below a file, and where even an administrator of the machine writes nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"a-file/data", "/proc/lrs-bridge"})
    void aDirectoryThatCannotBeWrittenEndsItWithOneLine(String data, @TempDir Path directory) throws Exception {
        Files.createFile(directory.resolve("a-file"));

        Ended ended = Ended.server(
                directory,
                Map.of(
                        "BRIDGE_DEMO",
                        "true",
                        "BRIDGE_HTTP_PORT",
                        Integer.toString(FreePort.next()),
                        "BRIDGE_DATA_DIR",
                        directory.resolve(data).toString()));

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.said())
                .singleElement()
                .asString()
                .startsWith("LRS Bridge: ")
                .contains("cannot be used");
    }

    @Test
    void anUnreachableDatabaseEndsItWithOneLine(@TempDir Path directory) throws Exception {
        Ended ended = Ended.server(
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

        Ended ended = Ended.server(
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
    void helpAndVersionAnswerWithoutAnySetting(@TempDir Path directory) throws Exception {
        Ended help = Ended.java(directory, List.of("-jar", System.getProperty("bridge.jar"), "--help"), Map.of());
        assertThat(help.status()).isZero();
        assertThat(help.said()).anyMatch(line -> line.contains("--unpack <folder>"));
        assertThat(help.said()).anyMatch(line -> line.contains("BRIDGE_KEY_PASSPHRASE"));

        Ended version = Ended.java(directory, List.of("-jar", System.getProperty("bridge.jar"), "--version"), Map.of());
        assertThat(version.status()).isZero();
        assertThat(version.said()).singleElement().asString().matches("LRS Bridge \\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void anArgumentThatDoesNotExistEndsItWithOneLine(@TempDir Path directory) throws Exception {
        Ended ended = Ended.java(directory, List.of("-jar", System.getProperty("bridge.jar"), "--port"), Map.of());

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.said()).singleElement().asString().contains("--port", "--help");
    }

    @Test
    void anArchiveThatDoesNotFitIsLeftOutWithoutAWord(@TempDir Path directory) throws Exception {
        Path archive = Files.writeString(directory.resolve("other.jsa"), "an archive of another Java");
        Path launcher = Path.of(System.getProperty("bridge.start")).resolveSibling("lrs-bridge.jar");

        Ended ended = Ended.java(
                directory,
                List.of("-Xlog:disable", "-XX:SharedArchiveFile=" + archive, "-jar", launcher.toString(), "--version"),
                Map.of());

        assertThat(ended.status()).isZero();
        assertThat(ended.said()).singleElement().asString().startsWith("LRS Bridge ");
    }
}
