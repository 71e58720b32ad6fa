package vn.hocvuso.lrsbridge.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/**
 * One kind of request, made by eight connections at once.
 *
 * @param name what it is called in the report
 * @param statements how many statements one request stores; 0 where it stores none, and requests are counted
 * @param request makes one request
 */
record Load(String name, int statements, BiConsumer<Target, BenchStatements> request) {
    static final int CONNECTIONS = 8;

    /** The four that are compared. */
    static final List<Load> ALL = List.of(
            new Load("single POST", 1, (target, some) -> target.post(some.one())),
            new Load("batch of 50", 50, (target, some) -> target.post(some.batch(50))),
            new Load("GET by agent", 0, (target, some) -> target.get(some.byAgent())),
            new Load("GET by verb and activity", 0, (target, some) -> target.get(some.byVerbAndActivity())));

    /** What was measured. */
    record Measured(String name, long units, Duration took, Duration cpu, double p50, double p99) {
        double cpuPerUnit() {
            return cpu.toNanos() / 1e6 / units;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-26s %9d %10.0f/s   p50 %7.1f ms   p99 %7.1f ms   CPU %.3f ms each",
                    name,
                    units,
                    units / (took.toNanos() / 1e9),
                    p50,
                    p99,
                    cpuPerUnit());
        }
    }

    Measured run(Target target, CpuTime cpu, int requests, long seed) {
        long[] nanos = new long[requests];
        Duration before = cpu.now();
        long began = System.nanoTime();
        spread(requests, (from, to) -> {
            BenchStatements some = new BenchStatements(seed + from);
            for (int index = from; index < to; index++) {
                long start = System.nanoTime();
                request.accept(target, some);
                nanos[index] = System.nanoTime() - start;
            }
        });
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Duration used = cpu.now().minus(before);
        Arrays.sort(nanos);
        long units = (long) requests * Math.max(1, statements);
        return new Measured(
                name, units, took, used, nanos[requests / 2] / 1e6, nanos[(int) (requests * 0.99)] / 1e6);
    }

    private static void spread(int requests, BiConsumer<Integer, Integer> part) {
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<Void>> parts = new ArrayList<>();
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                int from = (int) ((long) requests * connection / CONNECTIONS);
                int to = (int) ((long) requests * (connection + 1) / CONNECTIONS);
                parts.add(() -> {
                    part.accept(from, to);
                    return null;
                });
            }
            for (Future<Void> done : connections.invokeAll(parts)) {
                done.get();
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            connections.shutdown();
        }
    }
}
