package vn.hocvuso.lrsbridge.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.Iri;

/**
 * Writes the SQL behind {@code GET /xapi/statements}. Each arm of its union follows one index in the order of positions
 * and stops at the limit, so the cost grows with the limit, not with the table. A condition is met by a column of the
 * statement's row or by a key of the statement (see {@link StatementKeys}). No statement is in two arms, so that none
 * has to be sought twice or compared.
 */
final class StatementSearch {
    private static final String ROWS = "statement s";
    private static final String KEYS = "statement_key k join statement s on s.position = k.position";

    private final StatementQuery query;
    private final StatementQuery.Filter filter;
    private final List<NumberedSource> sources;
    private final List<Object> values = new ArrayList<>();
    private final StringBuilder sql = new StringBuilder(600);
    private boolean severalArms;

    /**
     * Writes it.
     *
     * @param sources all sources; needed where the query asks for related agents or for one's own statements
     */
    StatementSearch(StatementQuery query, List<NumberedSource> sources) {
        this.query = query;
        this.filter = query.filter();
        this.sources = sources;
        union(conditions());
    }

    /**
     * A source, as queries need it.
     *
     * @param id its number
     * @param source what it is
     * @param authority the key of its authority, as a related agent
     */
    record NumberedSource(int id, Source source, UUID authority) {}

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return values;
    }

    /**
     * What the filter asks of a statement; any of these meets it.
     *
     * @param column a column of the row, with this value
     * @param key a key of the statement
     * @param sources the sources that it may come from
     */
    private record Condition(String column, UUID inRow, UUID key, List<Integer> sources) {
        boolean hasColumn() {
            return !column.isEmpty();
        }
    }

    /** Those that leave the fewest statements come first. */
    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        filter.registration()
                .map(StatementKeys::registration)
                .ifPresent(key -> conditions.add(new Condition("", key, key, List.of())));
        filter.agent().ifPresent(agent -> conditions.add(by(agent)));
        filter.activity().ifPresent(activity -> conditions.add(about(activity)));
        filter.verb()
                .map(StatementKeys::verb)
                .ifPresent(key -> conditions.add(new Condition("verb_key", key, key, List.of())));
        return conditions;
    }

    private Condition by(Ifi agent) {
        UUID own = StatementKeys.agent(agent);
        if (!filter.relatedAgents()) {
            return new Condition("actor_key", own, own, List.of());
        }
        UUID anywhere = StatementKeys.relatedAgent(agent);
        return new Condition(
                "actor_key", own, anywhere, ids(source -> source.authority().equals(anywhere)));
    }

    private Condition about(Iri activity) {
        UUID own = StatementKeys.activity(activity);
        UUID anywhere = filter.relatedActivities() ? StatementKeys.relatedActivity(activity) : own;
        return new Condition("object_key", own, anywhere, List.of());
    }

    private List<Integer> ids(java.util.function.Predicate<NumberedSource> wanted) {
        return sources.stream().filter(wanted).map(NumberedSource::id).toList();
    }

    /** The first condition is what indexes are followed by; the others are checked at each statement. */
    private void union(List<Condition> conditions) {
        if (conditions.isEmpty()) {
            everything();
        } else {
            followed(conditions.get(0), conditions.subList(1, conditions.size()));
        }
        if (severalArms) {
            orderAndLimit("position");
        }
    }

    private void everything() {
        if (filter.credential().isEmpty()) {
            arm(ROWS, "true", List.of(), List.of());
            return;
        }
        List<Integer> mine = mine();
        if (mine.isEmpty()) {
            arm(ROWS, "false", List.of(), List.of());
        }
        for (int source : mine) {
            next();
            arm(ROWS, "s.source = ?", List.of(source), List.of());
        }
    }

    private void followed(Condition first, List<Condition> others) {
        arm(KEYS, "k.found_by = ?", List.of(first.key()), others, () -> {
            notInRow(first);
            notFrom(first.sources());
        });
        if (first.hasColumn()) {
            next();
            arm(ROWS, "s." + first.column() + " = ?", List.of(first.inRow()), others, () -> notFrom(first.sources()));
        }
        for (int source : first.sources()) {
            next();
            arm(ROWS, "s.source = ?", List.of(source), others);
        }
    }

    private void notInRow(Condition condition) {
        if (condition.hasColumn()) {
            sql.append(" and s.").append(condition.column()).append(" <> ?");
            values.add(condition.inRow());
        }
    }

    private void notFrom(List<Integer> others) {
        if (!others.isEmpty()) {
            sql.append(" and not (s.source = any(?))");
            values.add(others);
        }
    }

    private void next() {
        if (!values.isEmpty()) {
            sql.append(" union all ");
            severalArms = true;
        }
    }

    private void arm(String from, String follows, List<?> followed, List<Condition> others) {
        arm(from, follows, followed, others, () -> {});
    }

    /** @param leavesOut writes what another arm has */
    private void arm(String from, String follows, List<?> followed, List<Condition> others, Runnable leavesOut) {
        String position = from.equals(KEYS) ? "k.position" : "s.position";
        sql.append("(select ")
                .append(SelectStatements.COLUMNS)
                .append(" from ")
                .append(from)
                .append(" where ")
                .append(follows);
        values.addAll(followed);
        leavesOut.run();
        // a statement about an activity points to no other, so that its verb is in its row only: one index serves both
        boolean ownActivity = follows.startsWith("s.object_key");
        others.forEach(other -> check(other, ownActivity && other.column().equals("verb_key")));
        sql.append(" and s.voided = false");
        bounds(position);
        orderAndLimit(position);
        sql.append(')');
    }

    private void check(Condition condition, boolean inRowOnly) {
        sql.append(" and (");
        if (condition.hasColumn()) {
            sql.append("s.").append(condition.column()).append(" = ?");
            values.add(condition.inRow());
        }
        if (!condition.sources().isEmpty()) {
            sql.append(" or s.source = any(?)");
            values.add(condition.sources());
        }
        if (!inRowOnly) {
            sql.append(condition.hasColumn() ? " or " : "")
                    .append("exists (select 1 from statement_key e where e.found_by = ? and e.position = s.position)");
            values.add(condition.key());
        }
        sql.append(')');
    }

    private void bounds(String position) {
        filter.since().ifPresent(since -> bound(position, ">", since));
        filter.until().ifPresent(until -> bound(position, "<=", until));
        query.from().ifPresent(from -> {
            sql.append(" and ").append(position).append(query.ascending() ? " > ?" : " < ?");
            values.add(from);
        });
        if (filter.credential().isPresent()) {
            List<Integer> mine = mine();
            sql.append(mine.isEmpty() ? " and false" : " and s.source = any(?)");
            values.addAll(mine.isEmpty() ? List.of() : List.of(mine));
        }
    }

    private List<Integer> mine() {
        return ids(one ->
                filter.credential().filter(one.source().credential()::equals).isPresent());
    }

    /** Positions and moments grow together, so a moment is a position. */
    private void bound(String position, String compares, Object moment) {
        sql.append(" and ")
                .append(position)
                .append(' ')
                .append(compares)
                .append(" coalesce((select c.position from feed_commit c where c.stored <= ?")
                .append(" order by c.stored desc limit 1), 0)");
        values.add(moment);
    }

    private void orderAndLimit(String position) {
        sql.append(" order by ")
                .append(position)
                .append(query.ascending() ? " asc" : " desc")
                // written out, not bound: a plan that is kept for any limit would sort instead of stopping early
                .append(" limit ")
                .append(query.oneMore());
    }
}
