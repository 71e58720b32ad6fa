package vn.hocvuso.lrsbridge.statements;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
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
            select k.found_by, k.position
            from unnest(cast(? as uuid array), cast(? as bigint array)) as k (found_by, position)""";

    /** A statement that is held may be found by some of these already; for new ones, asking would cost more than the row. */
    private static final String HANDED = KEYS + "\non conflict do nothing";

    /** Arrays of H2 have 65,536 elements at most. */
    private static final int MOST_AT_ONCE = 50_000;

    private final Connection database;
    private final List<PlacedStatement> statements = new ArrayList<>();
    private final Keys fresh = new Keys();
    private final Keys handed = new Keys();
    private int bound;

    /** Writes by this connection; whoever opened it closes it. */
    InsertRows(Connection database) {
        this.database = database;
    }

    /** The rows of a new statement. */
    void add(PlacedStatement placed) {
        statements.add(placed);
        fresh.add(placed.keys().others(), placed.position());
    }

    /** Makes a statement that is held found by more. */
    void hand(Set<UUID> found, long position) {
        handed.add(found, position);
    }

    /** Writes all, and how far the feed has come with them; answers the new statements as the feed will hand them on. */
    List<FedStatement> write(FeedHead head) {
        writeBeyond(fresh, KEYS);
        writeBeyond(handed, HANDED);
        String sql = STATEMENTS + (fresh.isEmpty() ? "" : ";\n" + KEYS) + (handed.isEmpty() ? "" : ";\n" + HANDED);
        try (PreparedStatement insert = database.prepareStatement(sql)) {
            OffsetDateTime stored = head.stored().atOffset(ZoneOffset.UTC);
            insert.setObject(++bound, stored);
            bindStatements(insert);
            insert.setObject(++bound, stored);
            insert.setLong(++bound, head.position());
            insert.setLong(++bound, head.position());
            insert.setObject(++bound, stored);
            bind(insert, fresh);
            bind(insert, handed);
            insert.execute();
            return statements.stream().map(placed -> placed.fed(head.stored())).toList();
        } catch (SQLException failed) {
            throw new IllegalStateException("statements cannot be written", failed);
        }
    }

    /** What is more than one exchange takes goes first, in exchanges of its own. */
    private void writeBeyond(Keys keys, String sql) {
        while (keys.found.size() > MOST_AT_ONCE) {
            try (PreparedStatement insert = database.prepareStatement(sql)) {
                bind(insert, keys.takeLast(MOST_AT_ONCE));
                insert.execute();
                bound = 0;
            } catch (SQLException failed) {
                throw new IllegalStateException("keys of statements cannot be written", failed);
            }
        }
    }

    private void bind(PreparedStatement insert, Keys keys) throws SQLException {
        if (!keys.isEmpty()) {
            insert.setArray(++bound, array("uuid", keys.found.toArray()));
            insert.setArray(++bound, array("bigint", keys.positions.toArray()));
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

    /** Rows of keys, as two columns. */
    private static final class Keys {
        private final List<UUID> found = new ArrayList<>();
        private final List<Long> positions = new ArrayList<>();

        void add(Set<UUID> more, long position) {
            found.addAll(more);
            positions.addAll(Collections.nCopies(more.size(), position));
        }

        Keys takeLast(int rows) {
            Keys last = new Keys();
            List<UUID> ends = found.subList(found.size() - rows, found.size());
            List<Long> places = positions.subList(positions.size() - rows, positions.size());
            last.found.addAll(ends);
            last.positions.addAll(places);
            ends.clear();
            places.clear();
            return last;
        }

        boolean isEmpty() {
            return found.isEmpty();
        }
    }
}
