package vn.hocvuso.lrsbridge.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** Reaches in memory: of all credentials the same, until one is given another. */
public final class SettableReaches implements Reaches {
    private final Reach usual;
    private final Map<UUID, Reach> others = new ConcurrentHashMap<>();

    private SettableReaches(Reach usual) {
        this.usual = usual;
    }

    /** All may tell of the learners of these homes. */
    public static SettableReaches covering(String... homes) {
        return new SettableReaches(reach(homes));
    }

    /** All may tell of these learners, and of all others of their homes. */
    public static SettableReaches covering(Ifi... learners) {
        return new SettableReaches(
                new Reach(Stream.of(learners).map(LearnerHome::of).collect(Collectors.toSet()), java.util.Set.of()));
    }

    /** The reach of these homes. */
    public static Reach reach(String... homes) {
        return new Reach(Stream.of(homes).map(LearnerHome::new).collect(Collectors.toSet()), java.util.Set.of());
    }

    /** From now on a credential may tell of the learners of these homes alone. */
    public void set(UUID credential, String... homes) {
        others.put(credential, reach(homes));
    }

    @Override
    public Map<UUID, Reach> of(Collection<UUID> credentials) {
        return credentials.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), one -> others.getOrDefault(one, usual)));
    }
}
