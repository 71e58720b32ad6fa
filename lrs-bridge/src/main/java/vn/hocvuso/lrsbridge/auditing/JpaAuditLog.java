package vn.hocvuso.lrsbridge.auditing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The log in H2 or PostgreSQL. */
@Singleton
public class JpaAuditLog implements AuditLog {
    private final EntityManager entities;

    @Inject
    public JpaAuditLog(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public long append(AuditEntry entry) {
        return append(head(), entry);
    }

    /** Locks the log once, however many they are. */
    @Override
    @Transactional
    public void appendAll(List<AuditEntry> all) {
        if (!all.isEmpty()) {
            AuditHeadRow head = head();
            all.forEach(entry -> append(head, entry));
        }
    }

    private AuditHeadRow head() {
        return Optional.ofNullable(entities.find(AuditHeadRow.class, AuditHeadRow.ONLY, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new IllegalStateException("table audit_head has lost its row"));
    }

    private long append(AuditHeadRow head, AuditEntry entry) {
        long index = head.next();
        entities.persist(new AuditRow(index, entry));
        return index;
    }

    @Override
    public List<AuditEntry> from(long index, int limit) {
        return entities.createQuery("select a from AuditRow a where a.place >= :index order by a.place", AuditRow.class)
                .setParameter("index", index)
                .setMaxResults(limit)
                .getResultStream()
                .map(AuditRow::entry)
                .toList();
    }
}
