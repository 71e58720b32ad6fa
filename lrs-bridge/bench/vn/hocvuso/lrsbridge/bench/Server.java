package vn.hocvuso.lrsbridge.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.hocvuso.lrsbridge.testing.FreePort;

/** The server and a PostgreSQL that commits durably, set as docs/operating.md advises, both for this run alone. */
final class Server implements AutoCloseable {
    private final EmbeddedPostgres database;
    private final Process process;
    private final int port;
    private final long postmaster;

    private Server(EmbeddedPostgres database, Process process, int port, long postmaster) {
        this.database = database;
        this.process = process;
        this.port = port;
        this.postmaster = postmaster;
    }

    /** @param arguments Java's arguments of a start, as {@code --unpack} writes them */
    static Server start(Path arguments) throws IOException, InterruptedException {
        EmbeddedPostgres database = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("plan_cache_mode", "force_generic_plan")
                .start();
        int port = FreePort.next();
        Path data = Files.createTempDirectory("bench");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx512m",
                        "-XX:+UseParallelGC",
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "-XX:+UseTransparentHugePages",
                        "@" + arguments))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("server.log").toFile());
        builder.environment().put("BRIDGE_HTTP_PORT", Integer.toString(port));
        builder.environment().put("BRIDGE_HTTP_ADDRESS", "127.0.0.1");
        builder.environment().put("BRIDGE_DATA_DIR", data.toString());
        builder.environment().put("BRIDGE_DEMO", "true");
        builder.environment().put("BRIDGE_DATABASE_URL", url(database));
        builder.environment().put("BRIDGE_DATABASE_USER", "postgres");
        Process process = builder.start();
        Server server = new Server(database, process, port, postmaster(database));
        server.awaitReady();
        return server;
    }

    private static String url(EmbeddedPostgres database) {
        return "jdbc:postgresql://localhost:" + database.getPort() + "/postgres";
    }

    private static long postmaster(EmbeddedPostgres database) throws IOException {
        try (java.sql.Connection connection = database.getPostgresDatabase().getConnection();
                java.sql.Statement ask = connection.createStatement();
                java.sql.ResultSet answer = ask.executeQuery("show data_directory")) {
            answer.next();
            return Long.parseLong(Files.readAllLines(Path.of(answer.getString(1), "postmaster.pid")).get(0));
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void awaitReady() throws InterruptedException {
        while (process.isAlive() && !isReady()) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        // the demonstration's own statements come right after the start
        TimeUnit.SECONDS.sleep(5);
    }

    private boolean isReady() {
        try {
            HttpURLConnection ask = (HttpURLConnection)
                    URI.create("http://localhost:" + port + "/health/ready").toURL().openConnection();
            return ask.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    Target target() {
        return new Target("http://localhost:" + port + "/xapi", "demo-lms:demo-lms-secret");
    }

    CpuTime cpu() {
        return new CpuTime(List.of(process.pid(), postmaster));
    }

    CpuTime databaseCpu() {
        return new CpuTime(List.of(postmaster));
    }

    String databaseUrl() {
        return url(database);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        database.close();
    }
}
