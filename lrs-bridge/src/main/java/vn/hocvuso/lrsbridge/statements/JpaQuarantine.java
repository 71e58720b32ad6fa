package vn.hocvuso.lrsbridge.statements;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The quarantine in H2 or PostgreSQL. */
@Singleton
public class JpaQuarantine implements Quarantine {
    private final EntityManager entities;

    @Inject
    public JpaQuarantine(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public void keep(Collection<QuarantinedStatement> statements) {
        for (QuarantinedStatement one : statements) {
            if (entities.find(QuarantineRow.class, one.id()) == null) {
                entities.persist(new QuarantineRow(one));
            }
        }
    }

    @Override
    public List<QuarantinedStatement> of(UUID credential, QuarantinedStatement.State state, int limit) {
        return entities.createQuery(
                        "select q from QuarantineRow q where q.credential = :credential and q.state = :state"
                                + " order by q.arrived desc, q.index",
                        QuarantineRow.class)
                .setParameter("credential", credential)
                .setParameter("state", state)
                .setMaxResults(limit)
                .getResultStream()
                .map(QuarantineRow::entry)
                .toList();
    }

    @Override
    public long count(UUID credential, QuarantinedStatement.State state) {
        return entities.createQuery(
                        "select count(q) from QuarantineRow q where q.credential = :credential and q.state = :state",
                        Long.class)
                .setParameter("credential", credential)
                .setParameter("state", state)
                .getSingleResult();
    }

    @Override
    public Optional<QuarantinedStatement> find(UUID id) {
        return Optional.ofNullable(entities.find(QuarantineRow.class, id)).map(QuarantineRow::entry);
    }

    @Override
    @Transactional
    public boolean decide(UUID id, QuarantinedStatement.State state, QuarantinedStatement.Decision decision) {
        return entities.createQuery("update QuarantineRow q set q.state = :state, q.decidedBy = :by, q.decided = :at,"
                                + " q.reason = :reason where q.id = :id and q.state = :waiting")
                        .setParameter("state", state)
                        .setParameter("by", decision.by())
                        .setParameter("at", decision.at())
                        .setParameter("reason", decision.reason())
                        .setParameter("id", id)
                        .setParameter("waiting", QuarantinedStatement.State.WAITING)
                        .executeUpdate()
                == 1;
    }
}
