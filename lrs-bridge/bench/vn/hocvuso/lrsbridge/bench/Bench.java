package vn.hocvuso.lrsbridge.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Measures the four loads that {@code docs/performance.md} reports. Without settings it starts the product and a
 * PostgreSQL of its own; with {@code bench.endpoint} it runs against whatever answers there.
 *
 * <ul>
 *   <li>{@code bench.endpoint}, {@code bench.key} (name:secret), {@code bench.pids} (comma-separated; server and database)
 *   <li>{@code bench.database}: JDBC address of the database of that endpoint, where the floor is measured too; its
 *       process is the last of {@code bench.pids}, its user {@code postgres}
 *   <li>{@code bench.beside}, {@code bench.beside.key}, {@code bench.beside.pids}: another server, such as SQL LRS, that is
 *       measured beside it, load by load in the same run
 *   <li>{@code bench.requests}: how many requests each load makes (4,000; a batch counts as ten)
 *   <li>{@code bench.warmup}: seconds of each load before it is measured (60); the compiler is busy for the first of them
 *   <li>{@code bench.classes}: where it is more than 0, the pages of so many classes are measured and nothing else (0)
 *   <li>{@code bench.certificates}: where it is more than 0, so many certificates are issued by one decision, and nothing
 *       else is measured (0)
 *   <li>{@code bench.start}: where it is more than 0, so many first and later starts of the demonstration are measured on
 *       each database, and nothing else (0)
 *   <li>{@code bench.grow}: where it is more than 0, all is measured again with so many statements held (0)
 * </ul>
 */
public final class Bench {
    private static final int REQUESTS = Integer.getInteger("bench.requests", 4_000);
    private static final int WARMUP_SECONDS = Integer.getInteger("bench.warmup", 60);
    private static final int CLASSES = Integer.getInteger("bench.classes", 0);
    private static final int CERTIFICATES = Integer.getInteger("bench.certificates", 0);
    private static final int STARTS = Integer.getInteger("bench.start", 0);
    private static final int FLOOR = 20_000;
    private static final long GROW = Long.getLong("bench.grow", 0);

    private Bench() {}

    /** Measures and reports. */
    public static void main(String... arguments) throws Exception {
        Path start = Path.of(System.getProperty("bench.program"), "start");
        if (STARTS > 0) {
            new StartLoad(start).run(STARTS);
            return;
        }
        String endpoint = System.getProperty("bench.endpoint", "");
        if (!endpoint.isEmpty()) {
            Side side = given("bench", endpoint);
            measure(side);
            String database = System.getProperty("bench.database", "");
            if (!database.isEmpty()) {
                System.out.println(Floor.measure(database, "postgres", side.cpu().ofLast(), FLOOR));
            }
            return;
        }
        try (Server server = Server.start(start)) {
            if (CLASSES > 0) {
                new ClassLoad(server.address(), server.target()).run(CLASSES);
                return;
            }
            if (CERTIFICATES > 0) {
                new CertificateLoad(server).run(CERTIFICATES);
                return;
            }
            measure(new Side("", server.target(), server.cpu()));
            System.out.println(Floor.measure(server.databaseUrl(), "postgres", server.databaseCpu(), FLOOR));
            if (GROW > 0) {
                System.out.println(Multiplied.to(GROW, server.databaseUrl(), "postgres"));
                measure(new Side("", server.target(), server.cpu()));
            }
        }
    }

    /**
     * A server that is measured.
     *
     * @param name what its lines begin with
     */
    private record Side(String name, Target target, CpuTime cpu) {}

    /** A server that runs already. */
    private static Side given(String setting, String endpoint) {
        List<Long> pids = Arrays.stream(System.getProperty(setting + ".pids", "").split(",", -1))
                .filter(pid -> !pid.isBlank())
                .map(String::strip)
                .map(Long::valueOf)
                .toList();
        String key = System.getProperty(setting + ".key", "");
        return new Side(
                setting.equals("bench") ? "" : "beside: ",
                new Target(endpoint, key.isEmpty() ? "demo-lms:demo-lms-secret" : key),
                new CpuTime(pids));
    }

    /** Each load, on this server and on the one beside it. */
    private static void measure(Side server) {
        String beside = System.getProperty("bench.beside", "");
        List<Side> sides = beside.isEmpty() ? List.of(server) : List.of(server, given("bench.beside", beside));
        Load.ALL.forEach(load -> sides.forEach(side -> measure(load, side)));
    }

    private static void measure(Load load, Side side) {
        long seed = System.nanoTime();
        int requests = load.statements() > 1 ? REQUESTS / 10 : REQUESTS;
        long warm = System.nanoTime() + WARMUP_SECONDS * 1_000_000_000L;
        while (System.nanoTime() < warm) {
            seed += 100_000;
            load.run(side.target(), side.cpu(), Math.max(Load.CONNECTIONS, requests / 10), seed);
        }
        seed += 100_000;
        System.out.println(side.name() + load.run(side.target(), side.cpu(), requests, seed));
    }
}
