package vn.hocvuso.lrsbridge.statements;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocvuso.lrsbridge.ground.Portions;
import vn.hocvuso.lrsbridge.xapi.Statement;
import vn.hocvuso.lrsbridge.xapi.StatementObject;

/**
 * Statements that are held and that others have as their objects: what each hands on by itself, which never changes. It
 * is worked out before the commit that needs it, where somebody asks in time.
 */
final class KnownTargets {
    /** How far a chain is followed that is held, from the statement that arrives in either direction. */
    static final int MOST_LEVELS = 64;

    private static final int MOST = 20_000;
    private static final int AT_ONCE = 100;

    private final Map<UUID, Target> known = new ConcurrentHashMap<>();

    /**
     * A statement that another one has as its object.
     *
     * @param keys by which it lets itself be found
     * @param next its own object, where that is a statement too
     */
    record Target(Set<UUID> keys, Optional<UUID> next) {
        Target {
            keys = Set.copyOf(keys);
        }

        static Target of(Statement statement, String authority) {
            Set<UUID> keys = new HashSet<>(StatementKeys.of(statement).inherited(statement));
            keys.add(StatementKeys.authority(authority));
            return new Target(keys, referredBy(statement));
        }
    }

    /** The statement that this one has as its object. */
    static Optional<UUID> referredBy(Statement statement) {
        return statement.object() instanceof StatementObject.StatementRefObject reference
                ? Optional.of(reference.id())
                : Optional.empty();
    }

    /** Those of these statements that are held, and what they lead to, level by level. */
    Map<UUID, Target> follow(Collection<UUID> ids, SelectStatements select) {
        Map<UUID, Target> met = new HashMap<>();
        Set<UUID> open = new HashSet<>(ids);
        for (int level = 0; level < MOST_LEVELS && !open.isEmpty(); level++) {
            Map<UUID, Target> here = among(open, select);
            met.putAll(here);
            open = new HashSet<>();
            for (Target one : here.values()) {
                one.next().filter(id -> !met.containsKey(id)).ifPresent(open::add);
            }
        }
        return met;
    }

    private Map<UUID, Target> among(Collection<UUID> ids, SelectStatements select) {
        Map<UUID, Target> held = new HashMap<>();
        Set<UUID> unknown = new HashSet<>();
        for (UUID id : ids) {
            Optional.ofNullable(known.get(id)).ifPresentOrElse(one -> held.put(id, one), () -> unknown.add(id));
        }
        for (List<UUID> some : Portions.of(List.copyOf(unknown), AT_ONCE)) {
            select.withIds(some).forEach(row -> held.put(row.held().assigned().id(), remembered(row.held())));
        }
        return held;
    }

    private Target remembered(HeldStatement held) {
        Target target =
                Target.of(JpaStatementStore.statementOf(held), held.assigned().authorityJson());
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(held.assigned().id(), target);
        return target;
    }
}
