package vn.hocvuso.lrsbridge;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The archive of the classes that a start loads (class-data sharing, JEP 350), parsed and verified once for this
 * version and this Java. It is written at the end of a demonstration that nobody sees.
 */
final class ClassArchive {
    private static final long READY_SECONDS = 300;
    private static final long WRITTEN_SECONDS = 120;

    private final UnpackedParts parts;

    ClassArchive(UnpackedParts parts) {
        this.parts = parts;
    }

    /** Makes it unless it is there. Where it cannot be made, says so and does without: a start then takes longer. */
    void make() throws IOException {
        if (Files.exists(parts.archive())) {
            return;
        }
        System.out.println("Starting the server once, to archive its classes ...");
        Path scratch = Files.createTempDirectory(parts.folder(), "archiving");
        try {
            Path draft = scratch.resolve("draft.jsa");
            if (demonstrate(scratch, draft) && Files.exists(draft)) {
                Files.move(draft, parts.archive(), StandardCopyOption.REPLACE_EXISTING);
            } else {
                System.out.println("The classes could not be archived. The server works without, and starts slower.");
            }
        } finally {
            Folders.delete(scratch);
        }
    }

    /** Starts the demonstration and ends it when it is ready; answers whether it came so far. */
    private boolean demonstrate(Path scratch, Path draft) throws IOException {
        Path log = scratch.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ArchiveClassesAtExit=" + draft,
                        "-Xlog:disable",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-jar",
                        parts.launcher().toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // nothing that is set for a real server belongs here
        builder.environment().keySet().removeIf(name -> name.startsWith("BRIDGE_"));
        builder.environment().putAll(settings(scratch));
        Process server = builder.start();
        try {
            return isReady(server, log) && endsWell(server);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            server.destroyForcibly();
        }
    }

    private static Map<String, String> settings(Path scratch) throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Map.of(
                    "BRIDGE_DEMO",
                    "true",
                    "BRIDGE_HTTP_ADDRESS",
                    "127.0.0.1",
                    "BRIDGE_HTTP_PORT",
                    Integer.toString(free.getLocalPort()),
                    "BRIDGE_DATA_DIR",
                    scratch.resolve("data").toString());
        }
    }

    private static boolean isReady(Process server, Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        while (server.isAlive() && System.nanoTime() < deadline) {
            if (Files.readString(log).contains(Welcome.READY)) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return false;
    }

    /** The archive is written by the process as it ends. */
    private static boolean endsWell(Process server) throws InterruptedException {
        server.destroy();
        return server.waitFor(WRITTEN_SECONDS, TimeUnit.SECONDS);
    }
}
