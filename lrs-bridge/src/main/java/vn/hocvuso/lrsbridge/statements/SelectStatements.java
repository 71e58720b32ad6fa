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

    /** Where a statement is, and how many bytes it has. */
    record Place(long position, int size) {}

    List<Row> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : rows(ROW + " where s.id = any(?)", ids);
    }

    Optional<Row> withId(UUID id) {
        return rows(ROW + " where s.id = ?", id).stream().findFirst();
    }

    /** In the order of the places. */
    List<Row> at(List<Place> places, boolean ascending) {
        return places.isEmpty()
                ? List.of()
                : rows(
                        ROW + " where s.position = any(?) order by s.position" + (ascending ? "" : " desc"),
                        places.stream().map(Place::position).toList());
    }

    /** The places after one, in their order. */
    List<Place> after(long position, int limit) {
        return places(
                "select s.position, s.size from statement s where s.position > ? order by s.position limit ?",
                List.of(position, limit));
    }

    List<Place> places(String query, List<?> values) {
        return all(query, values, row -> new Place(row.getLong(1), row.getInt(2)));
    }

    List<Referrer> referrersOf(Collection<UUID> targets) {
        return targets.isEmpty()
                ? List.of()
                : all(
                        "select t.target, t.position, t.voids from statement_target t where t.target = any(?)",
                        List.of(targets),
                        row -> new Referrer(row.getObject(1, UUID.class), row.getLong(2), row.getBoolean(3)));
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

    /** The last moment that was given to statements. */
    Instant lastStored() {
        return all("select stored from feed_head", List.of(), row -> row.getObject(1, OffsetDateTime.class))
                .get(0)
                .toInstant();
    }

    private List<Row> rows(String query, Object value) {
        return all(query, List.of(value), SelectStatements::row);
    }

    private static Row row(ResultSet row) throws SQLException {
        Instant stored = row.getObject(3, OffsetDateTime.class).toInstant();
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
