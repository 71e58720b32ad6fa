package vn.hocvuso.lrsbridge.statements;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.xapi.Statement;
import vn.hocvuso.lrsbridge.xapi.StatementComparison;
import vn.hocvuso.lrsbridge.xapi.StatementLimits;
import vn.hocvuso.lrsbridge.xapi.StatementReader;

/**
 * Statements in H2 or PostgreSQL. Storing locks the head of the feed first; so there is one writer at a time, nobody
 * waits for two locks, and positions become visible in their order (docs/adr/0001).
 */
@Singleton
public class JpaStatementStore implements StatementStore, StatementFeed {
    private static final StatementReader READER = new StatementReader(StatementLimits.defaults());

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    public JpaStatementStore(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @Transactional
    public StoreOutcome store(List<NewStatement> statements) {
        FeedHeadRow head = lockedHead();
        Map<UUID, StatementRow> held = held(statements);
        List<StoreOutcome.Clash> clashes = clashes(statements, held);
        if (!clashes.isEmpty()) {
            return new StoreOutcome.Conflict(clashes);
        }
        insert(
                head,
                statements.stream().filter(one -> !held.containsKey(one.id())).toList());
        return new StoreOutcome.Stored(statements.stream().map(NewStatement::id).toList());
    }

    private FeedHeadRow lockedHead() {
        FeedHeadRow head = entities.find(FeedHeadRow.class, FeedHeadRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
        return Optional.ofNullable(head)
                .orElseThrow(() -> new IllegalStateException("table feed_head has lost its row"));
    }

    private Map<UUID, StatementRow> held(List<NewStatement> statements) {
        return in("select s from StatementRow s where s.id in :keys", StatementRow.class, ids(statements)).stream()
                .collect(Collectors.toMap(StatementRow::id, Function.identity()));
    }

    private <T> List<T> in(String query, Class<T> type, Collection<UUID> keys) {
        return keys.isEmpty()
                ? List.of()
                : entities.createQuery(query, type).setParameter("keys", keys).getResultList();
    }

    private static Set<UUID> ids(List<NewStatement> statements) {
        return statements.stream().map(NewStatement::id).collect(Collectors.toSet());
    }

    private static List<StoreOutcome.Clash> clashes(List<NewStatement> statements, Map<UUID, StatementRow> held) {
        List<StoreOutcome.Clash> clashes = new ArrayList<>();
        for (int index = 0; index < statements.size(); index++) {
            NewStatement one = statements.get(index);
            StatementRow other = held.get(one.id());
            if (other != null && !StatementComparison.same(one.statement(), statementOf(other))) {
                clashes.add(new StoreOutcome.Clash(index, one.id()));
            }
        }
        return clashes;
    }

    private void insert(FeedHeadRow head, List<NewStatement> added) {
        if (added.isEmpty()) {
            return;
        }
        Set<UUID> targets =
                added.stream().flatMap(one -> one.statement().voided().stream()).collect(Collectors.toSet());
        Set<UUID> voided = voidedAlready(added);
        voided.addAll(targets);
        in("select s from StatementRow s where s.id in :keys", StatementRow.class, targets)
                .forEach(StatementRow::becomeVoided);
        long position = head.give(added.size());
        Instant stored = head.stamp(clock.instant());
        for (NewStatement one : added) {
            // a voiding statement cannot be voided itself (xAPI 1.0.3 part 2 section 2.3.2)
            boolean isVoided = voided.contains(one.id()) && !one.statement().voids();
            entities.persist(new StatementRow(++position, stored, isVoided, one));
        }
    }

    /** What some earlier statement voids: the voiding one may arrive first. */
    private Set<UUID> voidedAlready(List<NewStatement> added) {
        return new HashSet<>(in("select s.voids from StatementRow s where s.voids in :keys", UUID.class, ids(added)));
    }

    @Override
    public Optional<HeldStatement> find(UUID id, boolean voided) {
        return entities.createQuery(
                        "select s from StatementRow s where s.id = :id and s.voided = :voided", StatementRow.class)
                .setParameter("id", id)
                .setParameter("voided", voided)
                .getResultStream()
                .map(StatementRow::held)
                .findFirst();
    }

    @Override
    public List<HeldStatement> select(StatementQuery query) {
        return new SelectStatements(query)
                .in(entities).stream().map(StatementRow::held).toList();
    }

    @Override
    public List<FedStatement> after(long position, int limit) {
        return entities.createQuery(
                        "select s from StatementRow s where s.position > :position order by s.position",
                        StatementRow.class)
                .setParameter("position", position)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new FedStatement(row.position(), row.id(), row.stored(), row.voided(), statementOf(row)))
                .toList();
    }

    private static Statement statementOf(StatementRow row) {
        return Statement.of(READER.read(row.received()).statements().get(0));
    }
}
