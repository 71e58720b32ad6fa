package vn.hocvuso.lrsbridge.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The least that PostgreSQL can do: the rows that the server stored, into the same tables with the same indexes, by COPY,
 * in commits of fifty. What the server takes beyond it is the price of reading, checking, comparing and HTTP.
 */
final class Floor {
    private static final int PER_COMMIT = 50;

    private Floor() {}

    /** Copies rows of the running database's tables into empty twins of them, and reports. */
    static String measure(String url, String user, CpuTime cpu, int statements) {
        try (Connection database = DriverManager.getConnection(url, user, "");
                Statement sql = database.createStatement()) {
            for (String table : new String[] {"statement", "statement_key", "feed_commit"}) {
                sql.execute("drop table if exists floor_" + table);
                sql.execute("create table floor_" + table + " (like " + table + " including all)");
            }
            String[] rows = new String[(statements + PER_COMMIT - 1) / PER_COMMIT];
            String[] keys = new String[rows.length];
            for (int commit = 0; commit < rows.length; commit++) {
                String range = " between " + ((long) commit * PER_COMMIT + 1) + " and " + (commit + 1L) * PER_COMMIT;
                rows[commit] = out(database, "select * from statement where position" + range);
                keys[commit] = out(database, "select * from statement_key where position" + range);
            }
            return copied(database, rows, keys, cpu);
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String copied(Connection database, String[] rows, String[] keys, CpuTime cpu)
            throws SQLException, IOException {
        CopyManager copy = database.unwrap(PGConnection.class).getCopyAPI();
        Duration before = cpu.now();
        long began = System.nanoTime();
        database.setAutoCommit(false);
        for (int commit = 0; commit < rows.length; commit++) {
            copy.copyIn("copy floor_statement from stdin", new StringReader(rows[commit]));
            copy.copyIn("copy floor_statement_key from stdin", new StringReader(keys[commit]));
            database.commit();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double each = cpu.now().minus(before).toNanos() / 1e6 / (rows.length * (double) PER_COMMIT);
        return String.format(
                Locale.ROOT,
                "%-26s %9d %10.0f/s   %41s CPU %.3f ms each",
                "floor: COPY, 50 a commit",
                rows.length * PER_COMMIT,
                rows.length * PER_COMMIT / seconds,
                "",
                each);
    }

    private static String out(Connection database, String select) throws SQLException, IOException {
        java.io.StringWriter text = new java.io.StringWriter();
        database.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + select + ") to stdout", text);
        return text.toString();
    }
}
