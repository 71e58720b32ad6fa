package vn.hocvuso.lrsbridge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.hocvuso.lrsbridge.Folders;
import vn.hocvuso.lrsbridge.testing.FreePort;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/**
 * How long a start of the demonstration takes until it says that it is ready, and what it costs: the first start on an
 * empty database and a later one, on H2 and on PostgreSQL, with the options of the run command. The floor beside it is
 * a Java that prints its version.
 */
final class StartLoad {
    private static final String READY = "LRS Bridge is ready";
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Path arguments;
    private final Map<String, List<Figures>> measured = new TreeMap<>();

    /** @param arguments Java's arguments of a start, as {@code --unpack} writes them */
    StartLoad(Path arguments) {
        this.arguments = arguments;
    }

    /** What one start took. */
    private record Figures(Duration wall, Duration cpu, long residentMegabytes) {}

    /** Measures so many rounds and reports the medians. */
    void run(int rounds) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            note("floor: java -version", version());
            pair("H2", Map.of());
            pair(
                    "PostgreSQL",
                    Map.of(
                            "BRIDGE_DATABASE_URL",
                            TestDatabase.emptyPostgresUrl(),
                            "BRIDGE_DATABASE_USER",
                            "postgres"));
        }
        measured.forEach(StartLoad::report);
    }

    private void pair(String database, Map<String, String> settings) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("bench-start");
        try {
            note(database + ", first start", start(directory, settings));
            note(database + ", later start", start(directory, settings));
        } finally {
            Folders.delete(directory);
        }
    }

    private void note(String what, Figures figures) {
        measured.computeIfAbsent(what, first -> new ArrayList<>()).add(figures);
        System.out.println(line(what, figures));
    }

    private static void report(String what, List<Figures> all) {
        System.out.println("median of " + all.size() + ": "
                + line(
                        what,
                        new Figures(
                                median(all.stream().map(Figures::wall)),
                                median(all.stream().map(Figures::cpu)),
                                median(all.stream().map(Figures::residentMegabytes)))));
    }

    private static <T extends Comparable<T>> T median(Stream<T> values) {
        List<T> sorted = values.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static String line(String what, Figures figures) {
        return String.format(
                Locale.ROOT,
                "%-24s %5.1f s, %5.1f s of CPU, %d MB resident",
                what,
                figures.wall().toMillis() / 1000.0,
                figures.cpu().toMillis() / 1000.0,
                figures.residentMegabytes());
    }

    private Figures start(Path directory, Map<String, String> settings) throws IOException, InterruptedException {
        Path log = directory.resolve("log");
        Files.deleteIfExists(log);
        ProcessBuilder builder = new ProcessBuilder(
                        java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "@" + arguments)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        builder.environment().put("BRIDGE_DEMO", "true");
        builder.environment().put("BRIDGE_HTTP_ADDRESS", "127.0.0.1");
        builder.environment().put("BRIDGE_HTTP_PORT", Integer.toString(FreePort.next()));
        long began = System.nanoTime();
        Process server = builder.start();
        try {
            awaitReady(server, log, began);
            Duration wall = Duration.ofNanos(System.nanoTime() - began);
            return new Figures(wall, new CpuTime(List.of(server.pid())).now(), resident(server.pid()));
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static void awaitReady(Process server, Path log, long began) throws IOException, InterruptedException {
        while (!Files.readString(log).contains(READY)) {
            if (!server.isAlive() || System.nanoTime() - began > LONGEST.toNanos()) {
                throw new IllegalStateException("the server did not start:\n" + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static Figures version() throws IOException, InterruptedException {
        long own = new CpuTime(List.of(ProcessHandle.current().pid())).now().toMillis();
        long began = System.nanoTime();
        new ProcessBuilder(java(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        Duration wall = Duration.ofNanos(System.nanoTime() - began);
        long cpu = new CpuTime(List.of(ProcessHandle.current().pid())).now().toMillis() - own;
        return new Figures(wall, Duration.ofMillis(cpu), 0);
    }

    private static String java() {
        return System.getProperty("java.home") + "/bin/java";
    }

    /** The memory that a process holds (proc(5), VmRSS). */
    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
