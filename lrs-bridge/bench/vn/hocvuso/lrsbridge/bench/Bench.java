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
 *   <li>{@code bench.requests}: how many requests each load makes (4,000; a batch counts as ten)
 *   <li>{@code bench.warmup}: seconds of each load before it is measured (20)
 *   <li>{@code bench.classes}: where it is more than 0, the pages of so many classes are measured and nothing else (0)
 *   <li>{@code bench.certificates}: where it is more than 0, so many certificates are issued by one decision, and nothing
 *       else is measured (0)
 *   <li>{@code bench.preload}: statements to store before anything is measured (0)
 * </ul>
 */
public final class Bench {
    private static final int REQUESTS = Integer.getInteger("bench.requests", 4_000);
    private static final int WARMUP_SECONDS = Integer.getInteger("bench.warmup", 20);
    private static final int CLASSES = Integer.getInteger("bench.classes", 0);
    private static final int CERTIFICATES = Integer.getInteger("bench.certificates", 0);
    private static final int PRELOAD = Integer.getInteger("bench.preload", 0);

    private Bench() {}

    /** Measures and reports. */
    public static void main(String... arguments) throws Exception {
        String endpoint = System.getProperty("bench.endpoint", "");
        if (!endpoint.isEmpty()) {
            measure(new Target(endpoint, System.getProperty("bench.key", "demo-lms:demo-lms-secret")), given());
            return;
        }
        try (Server server = Server.start(Path.of(System.getProperty("bench.jar")))) {
            if (CLASSES > 0) {
                new ClassLoad(server.address(), server.target()).run(CLASSES);
                return;
            }
            if (CERTIFICATES > 0) {
                new CertificateLoad(server).run(CERTIFICATES);
                return;
            }
            preload(server);
            measure(server.target(), server.cpu());
            System.out.println(Floor.measure(server.databaseUrl(), "postgres", server.databaseCpu(), 20_000));
        }
    }

    private static CpuTime given() {
        List<Long> pids = Arrays.stream(System.getProperty("bench.pids", "").split(",", -1))
                .filter(pid -> !pid.isBlank())
                .map(String::strip)
                .map(Long::valueOf)
                .toList();
        return new CpuTime(pids);
    }

    private static void preload(Server server) {
        Load batches = new Load("preload", 500, (target, some) -> target.post(some.batch(500)));
        if (PRELOAD >= 500) {
            System.out.println(batches.run(server.target(), server.cpu(), PRELOAD / 500, 1_000_000));
        }
    }

    private static void measure(Target target, CpuTime cpu) {
        long seed = System.nanoTime();
        for (Load load : Load.ALL) {
            int requests = load.statements() > 1 ? REQUESTS / 10 : REQUESTS;
            long warm = System.nanoTime() + WARMUP_SECONDS * 1_000_000_000L;
            while (System.nanoTime() < warm) {
                seed += 100_000;
                load.run(target, cpu, Math.max(Load.CONNECTIONS, requests / 10), seed);
            }
            seed += 100_000;
            System.out.println(load.run(target, cpu, requests, seed));
        }
    }
}
