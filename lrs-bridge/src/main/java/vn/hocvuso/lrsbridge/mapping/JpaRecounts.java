package vn.hocvuso.lrsbridge.mapping;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** Recounts in H2 or PostgreSQL. */
@Singleton
public class JpaRecounts implements Recounts {
    private final EntityManager entities;

    @Inject
    public JpaRecounts(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public void begin(UUID credential) {
        Optional.ofNullable(entities.find(RecountRow.class, credential, LockModeType.PESSIMISTIC_WRITE))
                .ifPresentOrElse(RecountRow::beginAgain, () -> entities.persist(new RecountRow(credential)));
    }

    /** In a transaction: a background thread has no other EntityManager than that of its transaction. */
    @Override
    @Transactional
    public boolean any() {
        return !entities.createQuery("select r.credential from RecountRow r", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    @Transactional
    public List<Ifi> next(int limit) {
        return entities.createQuery("select r.credential from RecountRow r order by r.credential", UUID.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(first ->
                        Optional.ofNullable(entities.find(RecountRow.class, first, LockModeType.PESSIMISTIC_WRITE)))
                .map(row -> next(row, limit))
                .orElseGet(List::of);
    }

    private List<Ifi> next(RecountRow row, int limit) {
        Map<UUID, Ifi> accounts = new LinkedHashMap<>();
        entities.createQuery(
                        "select e from EvidenceRow e where e.credential = :credential and e.accountKey > :last"
                                + " order by e.accountKey",
                        EvidenceRow.class)
                .setHint("eclipselink.read-only", "true")
                .setParameter("credential", row.credential())
                .setParameter("last", row.lastAccount())
                .setMaxResults(limit)
                .getResultStream()
                .forEach(evidence -> {
                    accounts.put(evidence.accountKey(), evidence.learner());
                    row.comeTo(evidence.accountKey());
                });
        if (accounts.isEmpty()) {
            entities.remove(row);
        }
        return List.copyOf(accounts.values());
    }
}
