package vn.hocvuso.lrsbridge.abuse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.Statements;

/** A platform that means well: ten times a second it stores a statement or reads one, and notes how long it waited. */
final class HealthyClient implements AutoCloseable {
    private static final long PAUSE_MILLIS = 100;

    private final Bridge bridge;
    private final Thread thread;
    private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean closed;

    private HealthyClient(Bridge bridge) {
        this.bridge = bridge;
        this.thread = new Thread(this::run, "healthy client");
    }

    static HealthyClient beginning(Bridge bridge) {
        HealthyClient client = new HealthyClient(bridge);
        client.thread.start();
        return client;
    }

    private void run() {
        try {
            for (int turn = 0; !closed; turn++) {
                long began = System.nanoTime();
                ask(turn % 2 == 0);
                waits.add(Duration.ofNanos(System.nanoTime() - began));
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(boolean store) {
        try {
            int status = store
                    ? bridge.post(Statements.openEdx(
                                    UUID.randomUUID(), "lan", Statements.PASSED, "2026-11-20T01:02:03Z"))
                            .statusCode()
                    : bridge.send(bridge.xapi("/statements?limit=1").GET().build())
                            .statusCode();
            if (status != 200) {
                failures.add("answered " + status);
            }
        } catch (RuntimeException unanswered) {
            failures.add(unanswered.toString());
        }
    }

    /** What was waited since the last time, in order of length; it begins to count anew. */
    List<Duration> waits() {
        synchronized (waits) {
            List<Duration> sorted = waits.stream().sorted().toList();
            waits.clear();
            return sorted;
        }
    }

    /** The wait that so many of a hundred did not exceed. */
    static Duration percentile(List<Duration> sorted, int percent) {
        return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
    }

    /** What was not answered as it should have been. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
