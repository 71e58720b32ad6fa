package vn.hocvuso.lrsbridge.statements;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import vn.hocvuso.lrsbridge.xapi.Statement;
import vn.hocvuso.lrsbridge.xapi.StatementLimits;
import vn.hocvuso.lrsbridge.xapi.StatementReader;

/**
 * Statements in H2 or PostgreSQL. Storing locks the head of the feed first; so there is one writer at a time, nobody
 * waits for two locks, and positions become visible in their order (docs/adr/0001).
 */
@Singleton
public class JpaStatementStore implements StatementStore, StatementFeed {
    private static final StatementReader READER = new StatementReader(StatementLimits.defaults());

    /** How far the promise of complete answers may lag behind the clock before a reader moves the head on. */
    private static final Duration LAG = Duration.ofMillis(500);

    private final EntityManager entities;
    private final DataSource database;
    private final Clock clock;
    private final RecentStatements recent;
    private final KnownSources sources = new KnownSources();
    private final KnownTargets targets = new KnownTargets();
    private volatile Instant promised = Instant.EPOCH;

    @Inject
    public JpaStatementStore(EntityManager entities, DataSource database, Clock clock, RecentStatements recent) {
        this.entities = entities;
        this.database = database;
        this.clock = clock;
        this.recent = recent;
    }

    @Override
    public void lookAhead(List<NewStatement> batch) {
        List<UUID> referred = batch.stream()
                .flatMap(one -> KnownTargets.referredBy(one.statement()).stream())
                .toList();
        if (!referred.isEmpty()) {
            read(select -> targets.follow(referred, select));
        }
    }

    @Override
    @Transactional
    public Kept store(List<List<NewStatement>> batches) {
        Connection connection = entities.unwrap(Connection.class);
        FeedHead head = new SelectStatements(connection, sources).lockedHead();
        InsertStatements insert = new InsertStatements(entities, connection, sources, targets, batches);
        List<StoreOutcome> outcomes = batches.stream().map(insert::admit).toList();
        return new Kept(outcomes, insert.hasNew() ? insert.write(head, clock.instant()) : List.of());
    }

    @Override
    public Optional<HeldStatement> find(UUID id, boolean voided) {
        return read(select -> select.withId(id).filter(row -> row.voided() == voided))
                .map(SelectStatements.Row::held);
    }

    @Override
    public Found select(StatementQuery query) {
        return read(select -> {
            StatementSearch search = new StatementSearch(query, query.needsSources() ? select.sources() : List.of());
            SelectStatements.Page page = select.page(search.sql(), search.values(), query.limit());
            return new Found(
                    page.rows().stream().map(SelectStatements.Row::held).toList(), page.goesOn());
        });
    }

    /** The head is asked first, which tells whether another node has stored anything, and so voided what stood before. */
    @Override
    public List<FedStatement> after(long position, int limit) {
        return read(select -> recent.between(position, select.head().position(), limit)
                .orElseGet(() -> select.after(position, limit).rows().stream()
                        .map(JpaStatementStore::fed)
                        .toList()));
    }

    @Override
    public List<UUID> voidedAmong(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : read(select -> select.voidedAmong(ids));
    }

    private static FedStatement fed(SelectStatements.Row row) {
        HeldStatement held = row.held();
        return new FedStatement(
                held.position(),
                held.assigned().id(),
                held.source().credential(),
                held.source().strength(),
                held.assigned().stored(),
                row.voided(),
                statementOf(held));
    }

    static Statement statementOf(HeldStatement held) {
        return Statement.of(READER.read(held.received()).statements().get(0));
    }

    /**
     * A promise that was made stays true, so it is repeated while it is young. Otherwise the head is read, and moved on
     * where nothing was stored lately, so that nobody can be stamped earlier afterwards.
     */
    @Override
    public Instant consistentThrough() {
        Instant now = clock.instant();
        if (!isYoung(promised, now)) {
            promised = promise(now);
        }
        return promised;
    }

    private Instant promise(Instant now) {
        Instant last = read(select -> select.head().stored());
        if (isYoung(last, now)) {
            return last;
        }
        moveHead(now);
        return read(select -> select.head().stored());
    }

    /** Outside a transaction, so that it is committed when this returns, and nobody waits for a promise. */
    private void moveHead(Instant to) {
        try (Connection connection = database.getConnection();
                PreparedStatement move =
                        connection.prepareStatement("update feed_head set stored = ? where id = 1 and stored < ?")) {
            move.setObject(1, to.atOffset(ZoneOffset.UTC));
            move.setObject(2, to.atOffset(ZoneOffset.UTC));
            move.executeUpdate();
        } catch (SQLException unreachable) {
            throw unreachable(unreachable);
        }
    }

    private static boolean isYoung(Instant promise, Instant now) {
        return Duration.between(promise, now).compareTo(LAG) < 0;
    }

    private <T> T read(Function<SelectStatements, T> question) {
        try (Connection connection = database.getConnection()) {
            return question.apply(new SelectStatements(connection, sources));
        } catch (SQLException unreachable) {
            throw unreachable(unreachable);
        }
    }

    private static IllegalStateException unreachable(SQLException cause) {
        return new IllegalStateException("the database cannot be reached", cause);
    }
}
