package vn.hocvuso.lrsbridge.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The turn to start, of which the nodes of a database have one: what the first start fills in must not be filled in
 * twice. It ends with its connection, so also with a process that dies.
 */
final class DatabaseTurn implements AutoCloseable {
    private final Connection holder;

    private DatabaseTurn(Connection holder) {
        this.holder = holder;
    }

    /** Waits until no other node starts. */
    static DatabaseTurn await(DataSource database) {
        try {
            Connection holder = database.getConnection();
            holder.setAutoCommit(false);
            try (Statement lock = holder.createStatement()) {
                lock.execute("select id from start_up where id = 1 for update");
            }
            return new DatabaseTurn(holder);
        } catch (SQLException unreachable) {
            throw StartUp.failed("the database cannot be used: " + unreachable.getMessage());
        }
    }

    /** Lets the next one start. */
    @Override
    public void close() {
        try (holder) {
            holder.rollback();
            // the pool hands it on
            holder.setAutoCommit(true);
        } catch (SQLException lost) {
            throw StartUp.failed("the database was lost during the start: " + lost.getMessage());
        }
    }
}
