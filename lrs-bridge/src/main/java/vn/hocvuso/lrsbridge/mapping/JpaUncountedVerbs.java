package vn.hocvuso.lrsbridge.mapping;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.plan.UncountedVerbs;
import vn.hocvuso.lrsbridge.statements.FedStatement;

/** Verbs that count for nothing, in H2 or PostgreSQL. */
@Singleton
public class JpaUncountedVerbs implements UncountedVerbs {
    /** Whoever may write could send as many as they like. */
    private static final long MOST = 200;

    private static final int LONGEST = 1000;

    private final EntityManager entities;

    @Inject
    public JpaUncountedVerbs(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Met> met(int limit) {
        return entities.createQuery(
                        "select v from VerbUncountedRow v order by v.statements desc, v.verb", VerbUncountedRow.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(VerbUncountedRow::met)
                .toList();
    }

    /** Takes note of statements whose verb counts for nothing; part of the transaction that reads them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(List<FedStatement> statements) {
        Map<String, List<FedStatement>> byVerb = statements.stream()
                .filter(fed -> verb(fed).length() <= LONGEST)
                .collect(Collectors.groupingBy(JpaUncountedVerbs::verb));
        if (byVerb.isEmpty()) {
            return;
        }
        Map<UUID, VerbUncountedRow> held =
                held(byVerb.keySet().stream().map(VerbUncountedRow::key).toList());
        long room = MOST - count();
        for (Map.Entry<String, List<FedStatement>> one : byVerb.entrySet()) {
            UUID key = VerbUncountedRow.key(one.getKey());
            if (!held.containsKey(key) && room-- > 0) {
                VerbUncountedRow added = new VerbUncountedRow(one.getKey());
                entities.persist(added);
                held.put(key, added);
            }
            one.getValue().forEach(fed -> held.computeIfPresent(key, (same, row) -> counted(row, fed)));
        }
    }

    private static VerbUncountedRow counted(VerbUncountedRow row, FedStatement fed) {
        row.count(fed.stored());
        return row;
    }

    private static String verb(FedStatement fed) {
        return fed.statement().verb().value();
    }

    private Map<UUID, VerbUncountedRow> held(List<UUID> keys) {
        Map<UUID, VerbUncountedRow> held = new LinkedHashMap<>();
        entities.createQuery("select v from VerbUncountedRow v where v.id in :keys", VerbUncountedRow.class)
                .setParameter("keys", keys)
                .getResultList()
                .forEach(row -> held.put(row.id(), row));
        return held;
    }

    private long count() {
        return entities.createQuery("select count(v) from VerbUncountedRow v", Long.class)
                .getSingleResult();
    }

    /** Begins to count anew: everything is read again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget() {
        entities.createQuery("delete from VerbUncountedRow v").executeUpdate();
    }
}
