package vn.hocvuso.lrsbridge.statements;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

    /** The most text that one page or one batch of the feed holds; a single statement may be longer than that. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    /** How far the promise of complete answers may lag behind the clock before a reader moves the head on. */
    private static final Duration LAG = Duration.ofMillis(500);

    private final EntityManager entities;
    private final DataSource database;
    private final Clock clock;
    private final Map<Source, Integer> committedSources = new ConcurrentHashMap<>();
    private volatile Instant promised = Instant.EPOCH;

    @Inject
    public JpaStatementStore(EntityManager entities, DataSource database, Clock clock) {
        this.entities = entities;
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<StoreOutcome> store(List<List<NewStatement>> batches) {
        FeedHeadRow head = lockedHead();
        InsertStatements insert = new InsertStatements(entities, committedSources, batches);
        List<StoreOutcome> outcomes = batches.stream().map(insert::admit).toList();
        if (insert.hasNew()) {
            insert.write(head, clock.instant());
        }
        return outcomes;
    }

    private FeedHeadRow lockedHead() {
        FeedHeadRow head = entities.find(FeedHeadRow.class, FeedHeadRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
        return Optional.ofNullable(head)
                .orElseThrow(() -> new IllegalStateException("table feed_head has lost its row"));
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
            List<SelectStatements.Place> places = select.places(search.sql(), search.values());
            List<SelectStatements.Place> page = fitting(places, query.limit());
            return new Found(
                    select.at(page, query.ascending()).stream()
                            .map(SelectStatements.Row::held)
                            .toList(),
                    page.size() < places.size());
        });
    }

    /** As many of them as a page holds, at least one. */
    private static List<SelectStatements.Place> fitting(List<SelectStatements.Place> places, int limit) {
        long bytes = 0;
        for (int count = 0; count < places.size(); count++) {
            bytes += places.get(count).size();
            if (count == limit || (count > 0 && bytes > MOST_BYTES)) {
                return places.subList(0, count);
            }
        }
        return places;
    }

    @Override
    public List<FedStatement> after(long position, int limit) {
        return read(select -> select.at(fitting(select.after(position, limit), limit), true).stream()
                .map(JpaStatementStore::fed)
                .toList());
    }

    private static FedStatement fed(SelectStatements.Row row) {
        HeldStatement held = row.held();
        return new FedStatement(
                held.position(), held.assigned().id(), held.assigned().stored(), row.voided(), statementOf(held));
    }

    static Statement statementOf(HeldStatement held) {
        return Statement.of(READER.read(held.received()).statements().get(0));
    }

    /**
     * A promise that was made stays true, so it is repeated while it is young. Otherwise the head is read, and moved on
     * where nothing was stored lately, so that nobody can be stamped earlier afterwards.
     */
    @Override
    @Transactional
    public Instant consistentThrough() {
        Instant now = clock.instant();
        if (isYoung(promised, now)) {
            return promised;
        }
        Instant last = read(SelectStatements::lastStored);
        if (isYoung(last, now)) {
            promised = last;
            return last;
        }
        // not remembered before it is committed: whoever asks next reads it
        return lockedHead().stamp(now);
    }

    private static boolean isYoung(Instant promise, Instant now) {
        return Duration.between(promise, now).compareTo(LAG) < 0;
    }

    private <T> T read(Function<SelectStatements, T> question) {
        try (Connection connection = database.getConnection()) {
            return question.apply(new SelectStatements(connection));
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the database cannot be reached", unreachable);
        }
    }
}
