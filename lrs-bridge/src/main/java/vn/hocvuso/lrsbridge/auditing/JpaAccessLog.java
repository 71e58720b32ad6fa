package vn.hocvuso.lrsbridge.auditing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Looks in H2 or PostgreSQL. */
@Singleton
public class JpaAccessLog implements AccessLog {
    private final EntityManager entities;

    @Inject
    public JpaAccessLog(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public void note(Access access) {
        entities.persist(new AccessRow(access));
    }

    @Override
    public List<Access> last(int limit) {
        return entities.createQuery("select a from AccessRow a order by a.seen desc, a.id", AccessRow.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(AccessRow::access)
                .toList();
    }
}
