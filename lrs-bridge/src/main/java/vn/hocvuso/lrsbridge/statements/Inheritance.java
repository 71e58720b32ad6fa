package vn.hocvuso.lrsbridge.statements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What statements are found by because of the statements that they have as their objects, in one commit. Along a chain each
 * takes what the next one has, so that each is looked at once.
 */
final class Inheritance {
    /**
     * How many things that lie further on a statement is found by, besides all that its object itself is. Otherwise what a
     * chain writes would grow with the square of its length.
     */
    static final int MOST_FROM_AFAR = 64;

    private static final KnownTargets.Target NOTHING = new KnownTargets.Target(Set.of(), Optional.empty());

    private final Map<UUID, KnownTargets.Target> held;
    private final Map<UUID, NewStatement> added;
    private final Map<UUID, Set<UUID>> handedOn = new HashMap<>();

    /**
     * Of one commit.
     *
     * @param added the statements that arrive with it, by their ids; it may grow until the first question
     */
    Inheritance(Collection<UUID> targets, KnownTargets known, SelectStatements select, Map<UUID, NewStatement> added) {
        this.added = added;
        this.held = known.follow(targets, select);
    }

    /** What a statement with this object is found by: all that the object is, and, where that points on, its object. */
    Set<UUID> from(UUID target) {
        Map<UUID, KnownTargets.Target> way = new LinkedHashMap<>();
        Optional<UUID> next = Optional.of(target);
        while (next.isPresent() && !handedOn.containsKey(next.get()) && !way.containsKey(next.get())) {
            UUID id = next.get();
            Optional<KnownTargets.Target> here = target(id);
            here.ifPresent(one -> way.put(id, one));
            next = here.flatMap(KnownTargets.Target::next);
        }
        goBack(way, next);
        return handedOn.getOrDefault(target, Set.of());
    }

    private Optional<KnownTargets.Target> target(UUID id) {
        Optional<KnownTargets.Target> known = Optional.ofNullable(held.get(id));
        return known.or(() -> Optional.ofNullable(added.get(id))
                .map(one -> KnownTargets.Target.of(one.statement(), one.source().authority())));
    }

    /** From the end of a way to its beginning; where it ends in itself, all of that circle have the same. */
    private void goBack(Map<UUID, KnownTargets.Target> way, Optional<UUID> end) {
        List<UUID> ids = new ArrayList<>(way.keySet());
        Set<UUID> behind = end.map(id -> handedOn.getOrDefault(id, Set.of())).orElse(Set.of());
        int circle = end.map(ids::indexOf).filter(place -> place >= 0).orElse(ids.size());
        for (UUID id : ids.subList(circle, ids.size())) {
            behind = and(way.getOrDefault(id, NOTHING).keys(), behind);
        }
        for (UUID id : ids.subList(circle, ids.size())) {
            handedOn.put(id, behind);
        }
        for (int place = circle - 1; place >= 0; place--) {
            behind = and(way.getOrDefault(ids.get(place), NOTHING).keys(), behind);
            handedOn.put(ids.get(place), behind);
        }
    }

    /** Its own, and so many of what lies behind, the nearest first. Where all of it is the same, as in most chains, nothing is copied. */
    private static Set<UUID> and(Set<UUID> own, Set<UUID> behind) {
        if (behind.containsAll(own) && behind.size() <= own.size() + MOST_FROM_AFAR) {
            return behind;
        }
        Set<UUID> all = new LinkedHashSet<>(own);
        for (UUID key : behind) {
            if (all.size() >= own.size() + MOST_FROM_AFAR) {
                break;
            }
            all.add(key);
        }
        return Collections.unmodifiableSet(all);
    }
}
