package vn.hocvuso.lrsbridge.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/**
 * Makes a large store out of a small one: statements that were posted are repeated in the database under new ids, at later
 * moments, with the keys by which they are found, until there are so many. Whoever reads the feed is taken past them.
 */
final class Multiplied {
    private Multiplied() {}

    /** Repeats what is held until there are as many statements as wanted, and reports. */
    static String to(long wanted, String url, String user) {
        long began = System.nanoTime();
        try (Connection database = DriverManager.getConnection(url, user, "");
                Statement sql = database.createStatement()) {
            long held = one(sql, "select position from feed_head");
            for (long times = 1; times * held < wanted; times++) {
                repeat(sql, times * held, held);
                System.out.printf(Locale.ROOT, "%,d of %,d%n", Math.min(wanted, (times + 1) * held), wanted);
            }
            sql.execute("vacuum analyze statement");
            sql.execute("vacuum analyze statement_key");
            return String.format(
                    Locale.ROOT,
                    "%,d statements held, %s of tables and indexes, made in %d s",
                    one(sql, "select count(*) from statement"),
                    text(sql, "select pg_size_pretty(pg_database_size(current_database()))"),
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void repeat(Statement sql, long by, long held) throws SQLException {
        String later = "stored + " + by + " * interval '1 millisecond'";
        sql.execute("begin");
        sql.execute("insert into statement (position, id, actor_key, verb_key, object_key, source, stored, version, voided,"
                + " size, gaps, received) select position + " + by + ", gen_random_uuid(), actor_key, verb_key,"
                + " object_key, source, " + later + ", version, voided, size, gaps, received from statement"
                + " where position <= " + held + " order by position");
        sql.execute("insert into statement_key (found_by, position) select found_by, position + " + by
                + " from statement_key where position <= " + held);
        sql.execute("insert into feed_commit (stored, position) select " + later + ", position + " + by
                + " from feed_commit where position <= " + held + " on conflict do nothing");
        sql.execute("update feed_head set position = (select max(position) from statement),"
                + " stored = (select max(stored) from feed_commit)");
        sql.execute("update reader_position set position = (select position from feed_head) where reader = 'statements'");
        sql.execute("commit");
    }

    private static long one(Statement sql, String query) throws SQLException {
        return Long.parseLong(text(sql, query));
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (ResultSet answer = sql.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
