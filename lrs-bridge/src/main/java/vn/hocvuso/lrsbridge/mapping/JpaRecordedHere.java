package vn.hocvuso.lrsbridge.mapping;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was recorded here, in H2 or PostgreSQL. */
@Singleton
public class JpaRecordedHere implements RecordedHere {
    private final EntityManager entities;

    @Inject
    public JpaRecordedHere(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public void note(List<Recorded> recorded) {
        recorded.forEach(one -> entities.persist(new RecordedHereRow(one)));
    }

    @Override
    public Map<UUID, Recorded> among(Collection<UUID> statements) {
        return statements.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select r from RecordedHereRow r where r.statementId in :ids", RecordedHereRow.class)
                        .setParameter("ids", List.copyOf(statements))
                        .getResultStream()
                        .map(RecordedHereRow::recorded)
                        .collect(Collectors.toMap(Recorded::statement, one -> one));
    }
}
