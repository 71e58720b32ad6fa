package vn.hocvuso.lrsbridge.auditing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Accesses in H2 or PostgreSQL. */
@Singleton
public class JpaAccessLog implements AccessLog {
    private final EntityManager entities;
    private final AuditLog log;

    @Inject
    public JpaAccessLog(EntityManager entities, AuditLog log) {
        this.entities = entities;
        this.log = log;
    }

    @Override
    @Transactional
    public void note(AccessEntry entry) {
        entities.persist(new AccessRow(entry));
        String what = String.join(
                "\t",
                entry.at().toString(),
                entry.person().toString(),
                entry.what().name(),
                entry.subject().toString(),
                entry.reason());
        log.append(AuditEntry.about(AuditEntry.Kind.PERSONAL_DATA_SEEN, what.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<AccessEntry> last(int limit) {
        return entities.createQuery("select a from AccessRow a order by a.happened desc, a.id", AccessRow.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(AccessRow::entry)
                .toList();
    }

    @Override
    public List<AccessEntry> about(UUID subject) {
        return entities.createQuery(
                        "select a from AccessRow a where a.subjectId = :subject order by a.happened desc",
                        AccessRow.class)
                .setParameter("subject", subject)
                .setMaxResults(200)
                .getResultStream()
                .map(AccessRow::entry)
                .toList();
    }
}
