package vn.hocvuso.lrsbridge.mapping;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.ground.Portions;
import vn.hocvuso.lrsbridge.identity.Reach;
import vn.hocvuso.lrsbridge.identity.Reaches;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.ShortKey;

/** Evidence in H2 or PostgreSQL. */
@Singleton
public class JpaEvidenceBook implements EvidenceBook {
    /** Databases take some thousand values in one list. */
    private static final int AT_ONCE = 1000;

    private final EntityManager entities;
    private final Reaches reaches;

    @Inject
    public JpaEvidenceBook(EntityManager entities, Reaches reaches) {
        this.entities = entities;
        this.reaches = reaches;
    }

    @Override
    public List<Evidence> about(Collection<Ifi> accounts) {
        Map<UUID, Ifi> learners = new LinkedHashMap<>();
        accounts.forEach(account -> learners.put(ShortKey.of(account), account));
        List<UUID> keys = List.copyOf(learners.keySet());
        List<Evidence> about = Portions.of(keys, AT_ONCE).stream()
                .flatMap(some -> about(some).stream())
                .flatMap(row -> row.evidence(learners).stream())
                .toList();
        Set<UUID> credentials =
                about.stream().map(one -> one.source().credential()).collect(Collectors.toSet());
        Map<UUID, Reach> reach = reaches.of(credentials);
        return about.stream().map(one -> one.within(reach)).toList();
    }

    /** A class has a thousand rows: they are only read, so no second copy of each is kept to find changes by. */
    private List<EvidenceRow> about(List<UUID> accountKeys) {
        return entities.createQuery("select e from EvidenceRow e where e.accountKey in :keys", EvidenceRow.class)
                .setHint("eclipselink.read-only", "true")
                .setParameter("keys", accountKeys)
                .getResultList();
    }

    private List<EvidenceRow> rows(String query, Collection<UUID> keys) {
        return keys.isEmpty()
                ? List.of()
                : entities.createQuery(query, EvidenceRow.class)
                        .setParameter("keys", keys)
                        .getResultList();
    }

    @Override
    @Transactional
    public void keep(List<Evidence> evidence) {
        Map<UUID, Evidence> added = new LinkedHashMap<>();
        evidence.forEach(one -> added.put(EvidenceRow.key(one), one));
        rows("select e from EvidenceRow e where e.id in :keys", added.keySet())
                .forEach(held -> Optional.ofNullable(added.remove(held.id())).ifPresent(held::become));
        added.values().forEach(one -> entities.persist(new EvidenceRow(one)));
    }

    @Override
    @Transactional
    public Set<Ifi> keepOnly(Collection<UUID> statements, List<Evidence> found) {
        Set<UUID> meant = found.stream().map(EvidenceRow::key).collect(Collectors.toSet());
        List<EvidenceRow> past =
                rows("select e from EvidenceRow e where e.meant = true and e.statementId in :keys", statements).stream()
                        .filter(row -> !meant.contains(row.id()))
                        .toList();
        past.forEach(EvidenceRow::meansNothing);
        return past.stream().map(EvidenceRow::learner).collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public Set<Ifi> takeBack(Collection<UUID> statements) {
        List<EvidenceRow> rows = rows("select e from EvidenceRow e where e.statementId in :keys", statements);
        rows.forEach(EvidenceRow::takeBack);
        return rows.stream().map(EvidenceRow::learner).collect(Collectors.toSet());
    }

    @Override
    public List<ActivityCount> activities(UUID credential, int limit) {
        return entities.createQuery(
                        "select e.activity, count(e.id), count(distinct e.accountKey) from EvidenceRow e"
                                + " where e.credential = :credential group by e.activity order by count(e.id) desc",
                        Object[].class)
                .setParameter("credential", credential)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new ActivityCount((String) row[0], (Long) row[1], (Long) row[2]))
                .toList();
    }

    @Override
    @Transactional
    public void changed(Collection<UUID> citizens) {
        new HashSet<>(citizens).forEach(citizen -> entities.persist(new ProgressChangeRow(citizen)));
    }

    /** In a transaction: a background thread has no other EntityManager than that of its transaction. */
    @Override
    @Transactional
    public boolean hasChanged() {
        return !entities.createQuery("select c.id from ProgressChangeRow c", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    @Transactional
    public Set<UUID> takeChanged(int limit) {
        List<ProgressChangeRow> changes = entities.createQuery(
                        "select c from ProgressChangeRow c order by c.citizenId", ProgressChangeRow.class)
                .setMaxResults(limit)
                .getResultList();
        if (changes.isEmpty()) {
            return Set.of();
        }
        entities.createQuery("delete from ProgressChangeRow c where c.id in :ids")
                .setParameter("ids", changes.stream().map(ProgressChangeRow::id).toList())
                .executeUpdate();
        return changes.stream().map(ProgressChangeRow::citizenId).collect(Collectors.toSet());
    }
}
