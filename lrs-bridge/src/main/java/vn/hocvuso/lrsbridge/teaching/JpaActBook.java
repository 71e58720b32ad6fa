package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Acts in H2 or PostgreSQL. */
@Singleton
public class JpaActBook implements ActBook {
    private final EntityManager entities;

    @Inject
    public JpaActBook(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public void add(List<RecordedAct> acts) {
        acts.forEach(act -> entities.persist(new RecordedActRow(act)));
    }

    @Override
    public Optional<RecordedAct> find(UUID statement) {
        return Optional.ofNullable(entities.find(RecordedActRow.class, statement))
                .map(RecordedActRow::act);
    }

    @Override
    public List<RecordedAct> about(UUID pupil, String competency) {
        return entities.createQuery(
                        "select a from RecordedActRow a where a.citizenId = :pupil and a.competency = :competency"
                                + " order by a.recordedAt desc",
                        RecordedActRow.class)
                .setParameter("pupil", pupil)
                .setParameter("competency", competency)
                .getResultStream()
                .map(RecordedActRow::act)
                .toList();
    }

    @Override
    @Transactional
    public void withdraw(UUID statement, RecordedAct.Withdrawal withdrawal) {
        Optional.ofNullable(entities.find(RecordedActRow.class, statement)).ifPresent(row -> row.withdraw(withdrawal));
    }
}
