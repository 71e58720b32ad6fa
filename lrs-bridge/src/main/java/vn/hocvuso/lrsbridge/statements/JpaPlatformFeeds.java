package vn.hocvuso.lrsbridge.statements;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Refused.Finding;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** The state of feeds in H2 or PostgreSQL, read from what is kept anyway. */
@Singleton
public class JpaPlatformFeeds implements PlatformFeeds {
    private final EntityManager entities;
    private final StatementStore store;
    private final Quarantine quarantine;

    @Inject
    public JpaPlatformFeeds(EntityManager entities, StatementStore store, Quarantine quarantine) {
        this.entities = entities;
        this.store = store;
        this.quarantine = quarantine;
    }

    @Override
    public State of(UUID credential, Instant now) {
        return new State(
                latest(credential, 1).stream().findFirst().map(held -> held.assigned()
                        .stored()),
                storedSince(credential, now.minus(Duration.ofHours(1))),
                storedSince(credential, now.minus(Duration.ofDays(1))),
                refusedSince(credential, now.minus(Duration.ofDays(1))),
                quarantine.count(credential, QuarantinedStatement.State.WAITING));
    }

    private List<HeldStatement> latest(UUID credential, int limit) {
        StatementQuery.Filter mine = StatementQuery.Filter.ALL.sentBy(credential);
        return store.select(new StatementQuery(mine, false, limit, Optional.empty()))
                .statements();
    }

    private long storedSince(UUID credential, Instant since) {
        return entities.createQuery(
                        "select count(s) from StatementRow s where s.source in"
                                + " (select o.id from SourceRow o where o.credential = :credential)"
                                + " and s.position > coalesce("
                                + " (select max(c.position) from CommitRow c where c.stored <= :since), 0)",
                        Long.class)
                .setParameter("credential", credential)
                .setParameter("since", since)
                .getSingleResult();
    }

    private long refusedSince(UUID credential, Instant since) {
        return entities.createQuery(
                        "select count(r) from RefusalRow r where r.credential = :credential and r.refused > :since",
                        Long.class)
                .setParameter("credential", credential)
                .setParameter("since", since)
                .getSingleResult();
    }

    @Override
    public List<RefusedRequest> refusals(UUID credential, int limit) {
        return rows(credential, 0, limit).stream().map(RefusalRow::request).toList();
    }

    private List<RefusalRow> rows(UUID credential, int first, int limit) {
        return entities.createQuery(
                        "select r from RefusalRow r where r.credential = :credential order by r.refused desc",
                        RefusalRow.class)
                .setParameter("credential", credential)
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<Ifi> latestActors(UUID credential, int statements) {
        return latest(credential, statements).stream()
                .flatMap(held -> JpaStatementStore.statementOf(held).actor().ifi().stream())
                .distinct()
                .toList();
    }

    @Override
    @Transactional
    public void refused(UUID credential, Instant when, String code, List<Finding> findings) {
        entities.persist(new RefusalRow(credential, when, code, findings));
        rows(credential, REFUSALS_KEPT, REFUSALS_KEPT).forEach(entities::remove);
    }
}
