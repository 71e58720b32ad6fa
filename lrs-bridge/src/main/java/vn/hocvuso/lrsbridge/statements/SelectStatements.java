package vn.hocvuso.lrsbridge.statements;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Assigned;
import vn.hocvuso.lrsbridge.xapi.TextGaps;

/** The questions that are asked about statements, each of them answered by an index. */
final class SelectStatements {
    /** The most text that one page or one batch of the feed holds; a single statement may be longer than that. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final String ROW =
            "select s.position, s.id, s.stored, s.version, s.voided, s.received, o.credential, o.authority, s.gaps"
                    + " from statement s join statement_source o on o.id = s.source";

    /** What an array of these is called in SQL. */
    private static final Map<Class<?>, String> TYPES =
            Map.of(UUID.class, "uuid", Long.class, "bigint", Integer.class, "integer");

    private final Connection database;

    /** Asks by this connection; whoever opened it closes it. */
    SelectStatements(Connection database) {
        this.database = database;
    }

    /** A statement with what its row says. */
    record Row(HeldStatement held, boolean voided) {}

    /**
     * A statement that has another one as its object.
     *
     * @param target that other one
     * @param position its own place
     * @param voids whether it voids it
     */
    record Referrer(UUID target, long position, boolean voids) {}

    /**
     * What is held of some ids.
     *
     * @param held those of statements that are held
     * @param referrers the statements that have one of them as their object
     */
    record Met(List<UUID> held, List<Referrer> referrers) {}

    /** What is held of these ids; of new statements, most often nothing. */
    Met met(Collection<UUID> ids) {
        List<Trace> traces = all(
                "select s.id, s.position, false, true from statement s where s.id = any(?) union all"
                        + " select t.target, t.position, t.voids, false from statement_target t where t.target = any(?)",
                List.of(ids, ids),
                row -> new Trace(referrer(row), row.getBoolean(4)));
        return new Met(
                traces.stream()
                        .filter(Trace::held)
                        .map(one -> one.named().target())
                        .toList(),
                traces.stream().filter(one -> !one.held()).map(Trace::named).toList());
    }

    private record Trace(Referrer named, boolean held) {}

    private static Referrer referrer(ResultSet row) throws SQLException {
        return new Referrer(row.getObject(1, UUID.class), row.getLong(2), row.getBoolean(3));
    }

    List<Row> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : rows(ROW + " where s.id = any(?)", ids);
    }

    Optional<Row> withId(UUID id) {
        return rows(ROW + " where s.id = ?", id).stream().findFirst();
    }

    /**
     * A page of statements.
     *
     * @param goesOn whether there are more than it holds
     */
    record Page(List<Row> rows, boolean goesOn) {}

    /**
     * As many statements as a page holds, at least one.
     *
     * @param search a query for one more than the limit, see {@link StatementSearch}
     * @param values of that query
     */
    Page page(String search, List<?> values, int limit, boolean ascending) {
        String order = ascending ? " order by p.position" : " order by p.position desc";
        List<Counted> found = all(
                "select p.position, p.id, p.stored, p.version, p.voided, p.received, o.credential, o.authority, p.gaps,"
                        + " p.places from (select p.*, row_number() over (" + order + ") as place, sum(p.size) over ("
                        + order + " rows unbounded preceding) as bytes, count(*) over () as places from (" + search
                        + ") p) p join statement_source o on o.id = p.source where p.place <= " + limit
                        + " and (p.place = 1 or p.bytes <= " + MOST_BYTES + ")" + order,
                values,
                row -> new Counted(row(row), row.getLong(10)));
        return new Page(
                found.stream().map(Counted::row).toList(),
                !found.isEmpty() && found.get(0).places() > found.size());
    }

    private record Counted(Row row, long places) {}

    /** Those after a position, in their order. */
    Page after(long position, int limit) {
        return page(
                "select " + StatementSearch.COLUMNS
                        + " from statement s where s.position > ? order by s.position limit " + (limit + 1),
                List.of(position),
                limit,
                true);
    }

    List<Referrer> referrersOf(Collection<UUID> targets) {
        return targets.isEmpty()
                ? List.of()
                : all(
                        "select t.target, t.position, t.voids from statement_target t where t.target = any(?)",
                        List.of(targets),
                        SelectStatements::referrer);
    }

    List<UUID> idsAt(List<Long> positions) {
        return positions.isEmpty()
                ? List.of()
                : all(
                        "select s.id from statement s where s.position = any(?)",
                        List.of(positions),
                        row -> row.getObject(1, UUID.class));
    }

    List<StatementSearch.KnownSource> sources() {
        return all(
                "select o.id, o.credential, o.authority, o.authority_key from statement_source o",
                List.of(),
                row -> new StatementSearch.KnownSource(
                        row.getInt(1),
                        new Source(row.getObject(2, UUID.class), row.getString(3)),
                        row.getObject(4, UUID.class)));
    }

    FeedHead head() {
        return heads("select position, stored from feed_head where id = 1");
    }

    /** The head, locked until the transaction ends. */
    FeedHead lockedHead() {
        return heads("select position, stored from feed_head where id = 1 for update");
    }

    private FeedHead heads(String query) {
        return all(query, List.of(), row -> new FeedHead(row.getLong(1), moment(row, 2))).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("table feed_head has lost its row"));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private List<Row> rows(String query, Object value) {
        return all(query, List.of(value), SelectStatements::row);
    }

    private static Row row(ResultSet row) throws SQLException {
        Instant stored = moment(row, 3);
        Assigned assigned =
                new Assigned(row.getObject(2, UUID.class), stored, stored, row.getString(8), row.getString(4));
        return new Row(
                new HeldStatement(
                        row.getLong(1),
                        row.getObject(7, UUID.class),
                        assigned,
                        row.getBytes(6),
                        new TextGaps(row.getInt(9))),
                row.getBoolean(5));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> all(String query, List<?> values, Reading<T> reading) {
        try (PreparedStatement select = database.prepareStatement(query)) {
            for (int index = 0; index < values.size(); index++) {
                bind(select, index + 1, values.get(index));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("statements cannot be read", failed);
        }
    }

    private void bind(PreparedStatement select, int index, Object value) throws SQLException {
        if (value instanceof Collection<?> many) {
            Object[] elements = many.toArray();
            select.setArray(index, database.createArrayOf(TYPES.get(elements[0].getClass()), elements));
        } else if (value instanceof Instant moment) {
            select.setObject(index, moment.atOffset(ZoneOffset.UTC));
        } else {
            select.setObject(index, value);
        }
    }
}
