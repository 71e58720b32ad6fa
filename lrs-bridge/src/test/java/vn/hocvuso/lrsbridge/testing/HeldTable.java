package vn.hocvuso.lrsbridge.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;

/**
 * A table of which servers lock a row for each portion of some work. While a test holds it, they stand still in the midst
 * of that work, as long as the test needs. Reading without a lock goes on.
 */
public final class HeldTable implements AutoCloseable {
    private final String url;
    private final String table;
    private final Connection watching;
    private Connection holder;

    private HeldTable(String url, String table) throws SQLException {
        this.url = url;
        this.table = table;
        this.watching = connect();
        this.holder = connect();
    }

    /**
     * Holds it from now on.
     *
     * @param url JDBC address of the servers' PostgreSQL, whose user is {@code postgres}
     */
    public static HeldTable of(String url, String table) throws SQLException {
        HeldTable held = new HeldTable(url, table);
        held.hold(held.holder);
        return held;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "");
    }

    private void hold(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement lock = connection.createStatement()) {
            lock.execute("lock table " + table + " in exclusive mode");
        }
    }

    /** Waits until so many transactions wait for it. */
    public void awaitWaiting(int count) {
        Await.first("how many wait for " + table, this::waiting, waiting -> waiting == count);
    }

    /** How many transactions wait for it now. */
    public int waiting() throws SQLException {
        try (Statement ask = watching.createStatement();
                ResultSet answer =
                        ask.executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database() and query ilike '%" + table + "%'")) {
            answer.next();
            return answer.getInt(1);
        }
    }

    /** Lets those pass that wait now, each once, and holds it again before anybody asks for it a second time. */
    public void letPass() throws SQLException {
        int before = waiting();
        Connection next = connect();
        // PostgreSQL hands tables on in the order in which they were asked for; it does not do so with rows that change
        CompletableFuture<Void> behind = CompletableFuture.runAsync(
                () -> {
                    try {
                        hold(next);
                    } catch (SQLException failed) {
                        throw new IllegalStateException(failed);
                    }
                },
                run -> new Thread(run).start());
        awaitWaiting(before + 1);
        holder.close();
        holder = next;
        behind.join();
    }

    /** Lets everybody go on. */
    @Override
    public void close() throws SQLException {
        holder.close();
        watching.close();
    }
}
