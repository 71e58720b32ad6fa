package vn.hocvuso.lrsbridge.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.StringJoiner;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/** Databases of H2 in memory, opened as the product opens its own. */
final class H2InMemory {
    private H2InMemory() {}

    /** What makes our tables: the migrations run once, the others are copies. */
    private static final class Template {
        private static final String SCRIPT = migrated();

        private static String migrated() {
            JdbcConnectionPool pool = empty();
            Flyway.configure().dataSource(pool).load().migrate();
            try (Connection connection = pool.getConnection();
                    java.sql.Statement statement = connection.createStatement();
                    ResultSet lines = statement.executeQuery("script simple nopasswords nosettings")) {
                StringJoiner script = new StringJoiner("\n");
                while (lines.next()) {
                    script.add(lines.getString(1));
                }
                return script.toString();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            } finally {
                drop(pool);
            }
        }
    }

    private static JdbcConnectionPool empty() {
        return JdbcConnectionPool.create(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000",
                "sa",
                "");
    }

    /** A new database with our tables. */
    static JdbcConnectionPool migrated() {
        JdbcConnectionPool pool = empty();
        run(pool, Template.SCRIPT);
        return pool;
    }

    /** Gives its memory back, also where a connection is still open. */
    static void drop(JdbcConnectionPool pool) {
        run(pool, "shutdown immediately");
        pool.dispose();
    }

    private static void run(JdbcConnectionPool pool, String commands) {
        try (Connection connection = pool.getConnection();
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute(commands);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
