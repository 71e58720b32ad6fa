package vn.hocvuso.lrsbridge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product as a newcomer runs it: the runnable jar in a process of its own, in demonstration mode. */
public final class RunningBridge extends Bridge {
    private static final Duration START = Duration.ofMinutes(5);

    private static final List<String> UNPACKED = List.of("@" + System.getProperty("bridge.start"));

    private final List<String> program;
    private final Path directory;
    private final Map<String, String> environment;
    private final int port;
    private Process process;

    private RunningBridge(Path directory, Map<String, String> database) {
        this(UNPACKED, directory, database);
    }

    private RunningBridge(List<String> program, Path directory, Map<String, String> database) {
        this.program = program;
        this.directory = directory;
        this.port = FreePort.next();
        this.environment = new HashMap<>(database);
        environment.put("BRIDGE_HTTP_PORT", Integer.toString(port));
        environment.put("BRIDGE_HTTP_ADDRESS", "127.0.0.1");
        environment.put("BRIDGE_DATA_DIR", directory.resolve("data").toString());
        environment.put("BRIDGE_DEMO", "true");
    }

    /** One that keeps its data in an H2 file. */
    public static RunningBridge onH2(Path directory) {
        return new RunningBridge(directory, Map.of()).start();
    }

    /** The same by the runnable jar alone, which nobody has unpacked. */
    public static RunningBridge ofTheJar(Path directory) {
        return new RunningBridge(List.of("-jar", System.getProperty("bridge.jar")), directory, Map.of()).start();
    }

    /** The same with more settings. */
    public static RunningBridge onH2(Path directory, Map<String, String> settings) {
        return new RunningBridge(directory, settings).start();
    }

    /** One on a fresh database of a real PostgreSQL. */
    public static RunningBridge onPostgres(Path directory) {
        return onPostgres(directory, TestDatabase.emptyPostgresUrl());
    }

    /** One on this database of a real PostgreSQL. */
    public static RunningBridge onPostgres(Path directory, String url) {
        return new RunningBridge(directory, Map.of("BRIDGE_DATABASE_URL", url, "BRIDGE_DATABASE_USER", "postgres"))
                .start();
    }

    /** Another node on the database of this one. */
    public RunningBridge another(Path directory) {
        Map<String, String> database = new HashMap<>(environment);
        database.keySet().removeIf(setting -> !setting.startsWith("BRIDGE_DATABASE_"));
        return new RunningBridge(directory, database).start();
    }

    /** Starts it, again after a {@link #kill}; returns when it is ready. */
    public RunningBridge start() {
        try {
            List<String> command = new ArrayList<>(List.of(
                    System.getProperty("java.home") + "/bin/java",
                    // as the run command does: tests start often and run shortly
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx512m"));
            command.addAll(program);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().putAll(environment);
            long readyBefore = timesReady();
            process = builder.start();
            awaitReady(readyBefore);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What it has said since its first start. */
    public Path log() {
        return directory.resolve("server.log");
    }

    private void awaitReady(long before) throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (timesReady() == before || !isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the server did not start:\n" + Files.readString(log()));
            }
            pause();
        }
    }

    /** How often the log says that the server is ready: this start's line, not an earlier one's. */
    private long timesReady() throws IOException {
        return Files.exists(log())
                ? Files.readString(log())
                        .lines()
                        .filter(line -> line.startsWith("LRS Bridge is ready"))
                        .count()
                : 0;
    }

    private boolean isReady() {
        try {
            return get("/health/ready", "application/json").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Whether its process runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The process that it is, for programs that ask the system about it. */
    public long processId() {
        return process.pid();
    }

    /** How much memory the system keeps for it, in megabytes; of Linux. */
    public long residentMegabytes() {
        try (Stream<String> status = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return status.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        Ending.of(process);
    }

    @Override
    public URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }
}
