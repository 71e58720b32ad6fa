package vn.hocvuso.lrsbridge.statements;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Collects the rows of one storing commit and writes them in one exchange with the database: rows this small cost less
 * together than apart, and an exchange costs more than a row.
 */
final class InsertRows {
    private static final String STATEMENTS = """
            insert into statement
              (position, id, actor_key, verb_key, object_key, source, version, voided, size, gaps, received, stored)
            select n.*, cast(? as timestamp with time zone)
            from unnest(cast(? as bigint array), cast(? as uuid array), cast(? as uuid array), cast(? as uuid array),
                cast(? as uuid array), cast(? as integer array), cast(? as varchar array), cast(? as boolean array),
                cast(? as integer array), cast(? as integer array), cast(? as bytea array))
              as n (position, id, actor_key, verb_key, object_key, source, version, voided, size, gaps, received);
            insert into feed_commit (stored, position) values (?, ?);
            update feed_head set position = ?, stored = ? where id = 1""";

    private static final String KEYS = """
            insert into statement_key (found_by, position)
            select k.found_by, k.position from unnest(cast(? as uuid array), cast(? as bigint array)) as k (found_by, position)
            on conflict do nothing""";

    private final Connection database;
    private final List<PlacedStatement> statements = new ArrayList<>();
    private final List<UUID> keys = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    private int bound;

    /** Writes by this connection; whoever opened it closes it. */
    InsertRows(Connection database) {
        this.database = database;
    }

    void add(PlacedStatement placed) {
        statements.add(placed);
        add(placed.keys().others(), placed.position());
    }

    /** Makes the statement at this position found by more. */
    void add(Collection<UUID> found, long position) {
        found.forEach(key -> {
            keys.add(key);
            positions.add(position);
        });
    }

    /** Writes all, and how far the feed has come with them. */
    void write(FeedHead head) {
        String sql = keys.isEmpty() ? STATEMENTS : STATEMENTS + ";\n" + KEYS;
        try (PreparedStatement insert = database.prepareStatement(sql)) {
            OffsetDateTime stored = head.stored().atOffset(ZoneOffset.UTC);
            insert.setObject(++bound, stored);
            bindStatements(insert);
            insert.setObject(++bound, stored);
            insert.setLong(++bound, head.position());
            insert.setLong(++bound, head.position());
            insert.setObject(++bound, stored);
            if (!keys.isEmpty()) {
                insert.setArray(++bound, array("uuid", keys.toArray()));
                insert.setArray(++bound, array("bigint", positions.toArray()));
            }
            insert.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException("statements cannot be written", failed);
        }
    }

    private void bindStatements(PreparedStatement insert) throws SQLException {
        bind(insert, "bigint", PlacedStatement::position);
        bind(insert, "uuid", placed -> placed.added().id());
        bind(insert, "uuid", placed -> placed.keys().actor());
        bind(insert, "uuid", placed -> placed.keys().verb());
        bind(insert, "uuid", placed -> placed.keys().object());
        bind(insert, "integer", PlacedStatement::source);
        bind(insert, "varchar", placed -> placed.added().version());
        bind(insert, "boolean", PlacedStatement::voided);
        byte[][] texts = statements.stream()
                .map(placed -> placed.added().statement().received())
                .toArray(byte[][]::new);
        bind(insert, "integer", placed -> placed.added().statement().size());
        bind(insert, "integer", placed -> placed.added().statement().gaps().bits());
        insert.setArray(++bound, array("bytea", texts));
    }

    private void bind(PreparedStatement insert, String type, Function<PlacedStatement, Object> column)
            throws SQLException {
        insert.setArray(++bound, array(type, statements.stream().map(column).toArray()));
    }

    private Array array(String type, Object[] elements) throws SQLException {
        return database.createArrayOf(type, elements);
    }
}
