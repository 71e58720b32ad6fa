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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.xapi.TextGaps;

/** The questions that are asked about statements, each of them answered by an index. */
final class SelectStatements {
    /** The most text that one page or one batch of the feed holds; a single statement may be longer than that. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    /** A text up to this length comes with its row; of a longer one it is known first whether the page has room for it. */
    private static final int COMES_ALONG = 32 * 1024;

    /** What is read of each statement. */
    static final String COLUMNS = "s.position, s.id, s.stored, s.version, s.voided, s.source, s.gaps, s.size,"
            + " case when s.size <= " + COMES_ALONG + " then s.received end as received";

    private static final String ROW = "select " + COLUMNS + " from statement s";

    private static final String SOURCE = "o.credential, o.authority, o.strength, o.voids_others";

    /** What an array of these is called in SQL. */
    private static final Map<Class<?>, String> TYPES =
            Map.of(UUID.class, "uuid", Long.class, "bigint", Integer.class, "integer");

    private final Connection database;
    private final KnownSources known;

    /**
     * Asks by this connection; whoever opened it closes it.
     *
     * @param known sources that need not be read; one that is met is added
     */
    SelectStatements(Connection database, KnownSources known) {
        this.database = database;
        this.known = known;
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
    Page page(String search, List<?> values, int limit) {
        List<ReadRow> found = all(search, values, SelectStatements::read);
        int room = room(found, limit);
        return new Page(completed(found.subList(0, room)), room < found.size());
    }

    /** How many of them one page holds. */
    private static int room(List<ReadRow> found, int limit) {
        int room = 0;
        long bytes = 0;
        for (ReadRow row : found) {
            bytes += row.size();
            if (room == limit || (room > 0 && bytes > MOST_BYTES)) {
                return room;
            }
            room++;
        }
        return room;
    }

    /** Those after a position, in their order. */
    Page after(long position, int limit) {
        return page(ROW + " where s.position > ? order by s.position limit " + (limit + 1), List.of(position), limit);
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

    /** Who sent those of these statements that are held. */
    Map<UUID, Source> sourcesOf(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : senders("s.id = any(?)", ids, row -> row.getObject(1, UUID.class));
    }

    /** Who sent the statements at these places. */
    Map<Long, Source> sourcesAt(Collection<Long> positions) {
        return positions.isEmpty() ? Map.of() : senders("s.position = any(?)", positions, row -> row.getLong(2));
    }

    private <K> Map<K, Source> senders(String which, Collection<?> values, Reading<K> key) {
        Map<K, Source> senders = new HashMap<>();
        all(
                        "select s.id, s.position, " + SOURCE + " from statement s"
                                + " join statement_source o on o.id = s.source where " + which,
                        List.of(values),
                        row -> Map.entry(key.of(row), source(row, 3)))
                .forEach(sender -> senders.put(sender.getKey(), sender.getValue()));
        return senders;
    }

    /** Which of these statements have been voided by now. */
    List<UUID> voidedAmong(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : all(
                        "select s.id from statement s where s.voided and s.id = any(?)",
                        List.of(ids),
                        row -> row.getObject(1, UUID.class));
    }

    List<StatementSearch.NumberedSource> sources() {
        return all(
                "select o.id, o.authority_key, " + SOURCE + " from statement_source o",
                List.of(),
                row -> new StatementSearch.NumberedSource(row.getInt(1), source(row, 3), row.getObject(2, UUID.class)));
    }

    /** Reads the columns of a source, the first of which stands at this place. */
    private static Source source(ResultSet row, int first) throws SQLException {
        return new Source(
                row.getObject(first, UUID.class),
                row.getString(first + 1),
                Strength.valueOf(row.getString(first + 2)),
                row.getBoolean(first + 3));
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
        return completed(all(query, List.of(value), SelectStatements::read));
    }

    private static ReadRow read(ResultSet row) throws SQLException {
        return new ReadRow(
                row.getLong(1),
                row.getObject(2, UUID.class),
                moment(row, 3),
                row.getString(4),
                row.getBoolean(5),
                row.getInt(6),
                new TextGaps(row.getInt(7)),
                row.getInt(8),
                Optional.ofNullable(row.getBytes(9)));
    }

    /** With long texts and with their sources, which most often are known. */
    private List<Row> completed(List<ReadRow> rows) {
        Map<Long, byte[]> texts = texts(rows.stream()
                .filter(row -> row.text().isEmpty())
                .map(ReadRow::position)
                .toList());
        return rows.stream()
                .map(row -> new Row(
                        row.held(source(row.source()), row.text().orElseGet(() -> texts.get(row.position()))),
                        row.voided()))
                .toList();
    }

    private Map<Long, byte[]> texts(List<Long> positions) {
        Map<Long, byte[]> texts = new HashMap<>();
        if (!positions.isEmpty()) {
            all(
                    "select s.position, s.received from statement s where s.position = any(?)",
                    List.of(positions),
                    row -> texts.put(row.getLong(1), row.getBytes(2)));
        }
        return texts;
    }

    /** Only the one that is asked for is known to be committed: a statement that was read has it. */
    private Source source(int number) {
        return known.numbered(number).orElseGet(() -> {
            StatementSearch.NumberedSource met = sources().stream()
                    .filter(one -> one.id() == number)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("table statement_source has lost a row"));
            known.add(met);
            return met.source();
        });
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
