package vn.hocvuso.lrsbridge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.hocvuso.lrsbridge.Folders;

/**
 * Three servers on one PostgreSQL that the tests of a process share. They start at the same moment, on a database
 * without a table, when the first test asks for them, and end with the process. Whoever uses them works with platforms,
 * people and ids of its own, and locks {@link #RESOURCE} for reading; whoever kills one of them or breaks their database
 * locks it for writing.
 */
public final class SharedNodes {
    /** What a test that uses them names in its {@code ResourceLock}. */
    public static final String RESOURCE = "nodes";

    private static final List<String> FOLDERS = List.of("one", "two", "three");

    private static List<RunningBridge> nodes = List.of();

    private SharedNodes() {}

    /** All three, ready: one that a test has killed is started again. Whoever uses them does not close them. */
    public static synchronized List<RunningBridge> all() {
        if (nodes.isEmpty()) {
            nodes = started();
        }
        nodes.stream().filter(node -> !node.isAlive()).forEach(RunningBridge::start);
        return nodes;
    }

    private static List<RunningBridge> started() {
        String url = TestDatabase.emptyPostgresUrl();
        ExecutorService starting = Executors.newFixedThreadPool(FOLDERS.size());
        try {
            Path directory = Files.createTempDirectory("shared-nodes");
            List<Future<RunningBridge>> all = starting.invokeAll(FOLDERS.stream()
                    .<Callable<RunningBridge>>map(name -> () -> RunningBridge.onPostgres(folder(directory, name), url))
                    .toList());
            List<RunningBridge> started = new ArrayList<>();
            for (Future<RunningBridge> one : all) {
                started.add(one.get());
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, directory)));
            return List.copyOf(started);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        } finally {
            starting.shutdown();
        }
    }

    private static Path folder(Path directory, String name) throws IOException {
        return Files.createDirectory(directory.resolve(name));
    }

    /** The JDBC address of their database, whose user is {@code postgres}. */
    public static String url() {
        return all().get(0).environment().getOrDefault("BRIDGE_DATABASE_URL", "");
    }

    /** Nobody needs what they still hold, and their database ends at the same moment. */
    private static void end(List<RunningBridge> started, Path directory) {
        started.forEach(RunningBridge::kill);
        try {
            Folders.delete(directory);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
