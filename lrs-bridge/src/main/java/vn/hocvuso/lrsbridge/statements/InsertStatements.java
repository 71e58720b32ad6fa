package vn.hocvuso.lrsbridge.statements;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.xapi.Statement;
import vn.hocvuso.lrsbridge.xapi.StatementComparison;

/** One storing commit, behind the lock of the feed's head: compares with what is held, and inserts what is new. */
final class InsertStatements {
    private final EntityManager entities;
    private final SelectStatements select;
    private final InsertRows rows;
    private final Map<Source, Integer> knownSources;
    private final Map<UUID, SelectStatements.Row> held;
    private final Map<UUID, Source> heldTargets;
    private final Inheritance inheritance;
    private final List<SelectStatements.Referrer> referrers;
    private final Map<UUID, NewStatement> added = new LinkedHashMap<>();
    private final Map<UUID, Long> positions = new HashMap<>();

    /**
     * Begins it.
     *
     * @param database the connection that holds the lock
     * @param committed sources that are known; those found now are added
     * @param followed what statements that others refer to are known to hand on
     */
    InsertStatements(
            EntityManager entities,
            Connection database,
            KnownSources committed,
            KnownTargets followed,
            List<List<NewStatement>> batches) {
        this.entities = entities;
        this.select = new SelectStatements(database, committed);
        this.rows = new InsertRows(database);
        if (!batches.stream().flatMap(List::stream).map(NewStatement::source).allMatch(committed::hold)) {
            select.sources().forEach(committed::add);
        }
        this.knownSources = committed.numbers();
        Set<UUID> ids =
                batches.stream().flatMap(List::stream).map(NewStatement::id).collect(Collectors.toSet());
        SelectStatements.Met met = select.met(ids);
        this.referrers = met.referrers();
        this.held = select.withIds(met.held()).stream()
                .collect(Collectors.toMap(row -> row.held().assigned().id(), row -> row));
        this.heldTargets = select.sourcesOf(batches.stream()
                .flatMap(List::stream)
                .flatMap(one -> one.statement().voided().stream())
                .collect(Collectors.toSet()));
        this.inheritance = new Inheritance(
                batches.stream()
                        .flatMap(List::stream)
                        .flatMap(one -> KnownTargets.referredBy(one.statement()).stream())
                        .collect(Collectors.toSet()),
                followed,
                select,
                added);
    }

    /** Takes a batch in, or none of it. */
    StoreOutcome admit(List<NewStatement> batch) {
        List<StoreOutcome.Clash> clashes = new ArrayList<>();
        Map<UUID, NewStatement> fresh = new LinkedHashMap<>();
        for (int index = 0; index < batch.size(); index++) {
            NewStatement one = batch.get(index);
            Optional<Statement> other = known(one.id())
                    .or(() -> Optional.ofNullable(fresh.get(one.id())).map(NewStatement::statement));
            Optional<StoreOutcome.Clash> forbidden = forbidden(one, index, fresh);
            if (forbidden.isPresent()) {
                clashes.add(forbidden.get());
            } else if (other.isEmpty()) {
                fresh.put(one.id(), one);
            } else if (one.named() && !StatementComparison.same(one.statement(), other.get())) {
                clashes.add(new StoreOutcome.Clash(StoreOutcome.Reason.OTHER_CONTENT, index, one.id()));
            }
        }
        if (!clashes.isEmpty()) {
            return new StoreOutcome.Conflict(clashes);
        }
        added.putAll(fresh);
        return new StoreOutcome.Stored(batch.stream().map(NewStatement::id).toList());
    }

    /** Why a voiding statement may not be stored, where that is so. */
    private Optional<StoreOutcome.Clash> forbidden(NewStatement one, int index, Map<UUID, NewStatement> fresh) {
        StoreOutcome.Reason reason =
                one.source().mayVoid() ? StoreOutcome.Reason.FOREIGN_VOID : StoreOutcome.Reason.OPEN_VOID;
        return one.statement()
                .voided()
                .filter(target -> !one.source().mayVoid() || isForeign(target, one.source(), fresh))
                .map(target -> new StoreOutcome.Clash(reason, index, target));
    }

    /** Whether it is known who stored it, and the source that would void it may not. */
    private boolean isForeign(UUID target, Source voiding, Map<UUID, NewStatement> fresh) {
        return Optional.ofNullable(heldTargets.get(target))
                .or(() -> Optional.ofNullable(added.get(target)).map(NewStatement::source))
                .or(() -> Optional.ofNullable(fresh.get(target)).map(NewStatement::source))
                .filter(stored -> !voiding.mayVoid(stored))
                .isPresent();
    }

    /** A statement that is held, or was taken in by this commit. */
    private Optional<Statement> known(UUID id) {
        return Optional.ofNullable(added.get(id))
                .map(NewStatement::statement)
                .or(() -> Optional.ofNullable(held.get(id)).map(row -> JpaStatementStore.statementOf(row.held())));
    }

    boolean hasNew() {
        return !added.isEmpty();
    }

    /** Writes what is new; answers it as the feed will hand it on. */
    List<FedStatement> write(FeedHead head, Instant now) {
        long position = head.position();
        for (UUID id : added.keySet()) {
            positions.put(id, ++position);
        }
        List<SelectStatements.Referrer> waiting = referrers.stream()
                .filter(referrer -> added.containsKey(referrer.target()))
                .toList();
        Set<UUID> voided = voided(waiting);
        for (NewStatement one : added.values()) {
            // a voiding statement cannot be voided itself (xAPI 1.0.3 part 2 section 2.3.2)
            boolean isVoided = voided.contains(one.id()) && !one.statement().voids();
            insert(one, isVoided);
        }
        waiting.forEach(referrer -> handUp(referrer.target(), referrer.position()));
        return rows.write(head.after(added.size(), now));
    }

    private void insert(NewStatement one, boolean isVoided) {
        long position = positions.getOrDefault(one.id(), 0L);
        StatementKeys own = StatementKeys.of(one.statement());
        Optional<UUID> target = KnownTargets.referredBy(one.statement());
        target.ifPresent(id ->
                entities.persist(new TargetRow(id, position, one.statement().voids())));
        StatementKeys keys = target.map(id -> own.and(inheritance.from(id))).orElse(own);
        rows.add(new PlacedStatement(one, keys, position, sourceNumber(one.source()), isVoided));
    }

    /** A statement that was stored before its object is found by it now, and so are those that lead to it. */
    private void handUp(UUID target, long referrer) {
        Set<UUID> handed = inheritance.from(target);
        Set<Long> seen = new HashSet<>();
        List<Long> open = new ArrayList<>(List.of(referrer));
        for (int level = 0; level < KnownTargets.MOST_LEVELS && !open.isEmpty(); level++) {
            open.removeIf(position -> !seen.add(position));
            open.forEach(position -> rows.hand(handed, position));
            open = select.referrersOf(select.idsAt(open)).stream()
                    .map(SelectStatements.Referrer::position)
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    /** What is voided by statements that are held or arrive now; those among the held ones are marked. */
    private Set<UUID> voided(List<SelectStatements.Referrer> waiting) {
        Set<UUID> targets = added.values().stream()
                .flatMap(one ->
                        one.statement().voided().filter(target -> !isForeign(target, one.source(), added)).stream())
                .collect(Collectors.toSet());
        markVoided(select.withIds(targets));
        Set<UUID> voided = new HashSet<>(targets);
        voided.addAll(voidedBefore(
                waiting.stream().filter(SelectStatements.Referrer::voids).toList()));
        return voided;
    }

    /** Those of the new ones that were voided before they arrived; a void by whoever may not void it has no effect. */
    private List<UUID> voidedBefore(List<SelectStatements.Referrer> voids) {
        Map<Long, Source> senders = select.sourcesAt(
                voids.stream().map(SelectStatements.Referrer::position).toList());
        return voids.stream()
                .filter(one -> Optional.ofNullable(added.get(one.target()))
                        .flatMap(target -> Optional.ofNullable(senders.get(one.position()))
                                .filter(voiding -> voiding.mayVoid(target.source())))
                        .isPresent())
                .map(SelectStatements.Referrer::target)
                .toList();
    }

    private void markVoided(Collection<SelectStatements.Row> targets) {
        List<Long> places = targets.stream()
                .map(SelectStatements.Row::held)
                .filter(one -> !JpaStatementStore.statementOf(one).voids())
                .map(HeldStatement::position)
                .toList();
        if (!places.isEmpty()) {
            entities.createQuery("update StatementRow s set s.voided = true where s.position in :places")
                    .setParameter("places", places)
                    .executeUpdate();
        }
    }

    private int sourceNumber(Source source) {
        return knownSources.computeIfAbsent(source, this::nextSource);
    }

    private int nextSource(Source source) {
        int next = knownSources.size() + 1;
        entities.persist(new SourceRow(next, source, StatementKeys.authority(source.authority())));
        return next;
    }
}
