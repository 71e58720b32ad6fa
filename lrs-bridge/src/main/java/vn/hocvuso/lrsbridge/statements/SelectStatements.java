package vn.hocvuso.lrsbridge.statements;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.lrsbridge.xapi.ShortKey;

/** The query behind {@code GET /xapi/statements}. It follows an index in order, so its cost grows with its limit. */
final class SelectStatements {
    private final StringBuilder where = new StringBuilder("select s from StatementRow s where s.voided = false");
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final StatementQuery query;

    SelectStatements(StatementQuery query) {
        this.query = query;
        StatementQuery.Filter filter = query.filter();
        and("actorKey", "=", filter.agent().map(agent -> ShortKey.of(agent.key())));
        and("verbKey", "=", filter.verb().map(verb -> ShortKey.of(verb.value())));
        and("objectKey", "=", filter.activity().map(activity -> ShortKey.of(activity.value())));
        and("registration", "=", filter.registration());
        and("stored", ">", filter.since());
        and("stored", "<=", filter.until());
        and("authority", "=", filter.authority());
        and("position", query.ascending() ? ">" : "<", query.from());
        where.append(" order by s.position ").append(query.ascending() ? "asc" : "desc");
    }

    private void and(String column, String compares, Optional<?> value) {
        value.ifPresent(given -> {
            String name = "p" + values.size();
            where.append(" and s.")
                    .append(column)
                    .append(' ')
                    .append(compares)
                    .append(" :")
                    .append(name);
            values.put(name, given);
        });
    }

    List<StatementRow> in(EntityManager entities) {
        TypedQuery<StatementRow> select = entities.createQuery(where.toString(), StatementRow.class);
        values.forEach(select::setParameter);
        return select.setMaxResults(query.oneMore()).getResultList();
    }
}
