package vn.hocvuso.lrsbridge.statements;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sources that are known to be committed, so that neither storing nor reading asks for them again: they never change. */
final class KnownSources {
    private final Map<Source, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, Source> sources = new ConcurrentHashMap<>();

    void add(StatementSearch.NumberedSource committed) {
        numbers.put(committed.source(), committed.id());
        sources.put(committed.id(), committed.source());
    }

    Optional<Source> numbered(int number) {
        return Optional.ofNullable(sources.get(number));
    }

    boolean hold(Source source) {
        return numbers.containsKey(source);
    }

    /** The numbers of all, to be gone on with. */
    Map<Source, Integer> numbers() {
        return new HashMap<>(numbers);
    }
}
