package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** Several servers that start on one PostgreSQL. */
class StartOnNodesIT {
    private final ExecutorService starting = Executors.newCachedThreadPool();
    private final String url = TestDatabase.emptyPostgresUrl();

    private final Path directory;

    StartOnNodesIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @AfterEach
    void stop() {
        starting.shutdownNow();
    }

    private Future<RunningBridge> start(String name) {
        return starting.submit(() -> RunningBridge.onPostgres(Files.createDirectory(directory.resolve(name)), url));
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "");
    }

    private static long ask(Connection database, String question) throws SQLException {
        try (Statement ask = database.createStatement();
                ResultSet answer = ask.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    @Test
    void threeThatStartAtOnceOnAnEmptyDatabaseAllStartAndFillItOnce() throws Exception {
        List<Future<RunningBridge>> nodes = new ArrayList<>();
        for (String name : List.of("one", "two", "three")) {
            nodes.add(start(name));
        }
        for (Future<RunningBridge> node : nodes) {
            try (RunningBridge running = node.get()) {
                assertThat(SignedIn.as("teacher", running).page("/teaching").statusCode())
                        .isEqualTo(200);
            }
        }
        try (Connection database = database()) {
            assertThat(ask(database, "select count(*) from person")).isEqualTo(5);
        }
    }

    @Test
    void oneThatStartsWhileAnotherDoesWaitsForIt() throws Exception {
        start("first").get().close();
        try (Connection other = database();
                Connection watching = database()) {
            other.setAutoCommit(false);
            assertThat(ask(other, "select id from start_up for update")).isEqualTo(1);

            Future<RunningBridge> second = start("second");
            while (ask(watching, "select count(*) from pg_stat_activity where wait_event_type = 'Lock'") == 0) {
                assertThat(second.isDone()).isFalse();
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(second.isDone()).isFalse();
            other.rollback();
            second.get().close();
        }
    }
}
