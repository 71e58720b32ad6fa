package vn.hocvuso.lrsbridge.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the verbs of statements mean: what comes with the product, and over it what officers decided. Each decision is a
 * version of the table; the verbs whose meaning xAPI, cmi5 or ADL fixes cannot be decided about.
 */
public final class VerbTable {
    private static final String ADL = "http://adlnet.gov/expapi/verbs/";

    /** As ADL's own TLA profile writes its vocabulary. */
    private static final String ADL_BY_TLS = "https://adlnet.gov/expapi/verbs/";

    /** From the slashes on, in small letters. */
    private static final List<String> FIXED = List.of(
            "//adlnet.gov/expapi/verbs/",
            "//w3id.org/xapi/adl/verbs/",
            "//w3id.org/xapi/cmi5/",
            "//w3id.org/xapi/tla/verbs/",
            "//w3id.org/xapi/video/verbs/");

    private final Map<String, Entry> entries;
    private final List<Entry> history;

    private VerbTable(Map<String, Entry> entries, List<Entry> history) {
        this.entries = entries;
        this.history = List.copyOf(history);
    }

    /**
     * What a verb means, by which version of the table.
     *
     * @param version the number of the decision; 0 for what comes with the product
     * @param verb its identifier
     * @param meaning empty where a decision was taken back, so that the verb means what it does without officers
     * @param ground by which specification or decision
     * @param decided who decided, and when; empty for what comes with the product
     */
    public record Entry(
            int version, String verb, Optional<VerbMeaning> meaning, String ground, Optional<Decided> decided) {}

    /** Who decided, and when. */
    public record Decided(String by, Instant at) {}

    /** What comes with the product. */
    public static VerbTable shipped() {
        return ShippedVerbs.TABLE;
    }

    static VerbTable of(List<Entry> shipped) {
        Map<String, Entry> entries = new TreeMap<>();
        shipped.forEach(one -> entries.put(one.verb(), one));
        return new VerbTable(entries, List.of());
    }

    /** The table after these decisions, the oldest first. */
    public VerbTable with(List<Entry> decisions) {
        Map<String, Entry> after = new TreeMap<>(entries);
        for (Entry decision : decisions) {
            if (decision.meaning().isPresent()) {
                after.put(decision.verb(), decision);
            } else {
                Optional.ofNullable(shipped().entries.get(decision.verb()))
                        .ifPresentOrElse(one -> after.put(one.verb(), one), () -> after.remove(decision.verb()));
            }
        }
        List<Entry> all = new ArrayList<>(history);
        all.addAll(decisions);
        return new VerbTable(after, all);
    }

    /** The number of the latest decision; 0 where there is none. */
    public int version() {
        return history.isEmpty() ? 0 : history.get(history.size() - 1).version();
    }

    /** What a verb means, and since which version; empty where it says nothing. */
    public Optional<Entry> of(String verb) {
        return Optional.ofNullable(entries.get(canonical(verb)));
    }

    /**
     * By what a verb was given its meaning when a statement was read.
     *
     * @param version of the table; 0 is what comes with the product
     */
    public Optional<Entry> explained(String verb, int version) {
        return version == 0
                ? shipped().of(verb)
                : history.stream().filter(one -> one.version() == version).findFirst();
    }

    /** All verbs that mean something now, in the order of their identifiers. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** Every decision, the oldest first. */
    public List<Entry> history() {
        return history;
    }

    /** Whether xAPI, cmi5 or ADL says what a verb means, whether it counts for anything here or not. */
    public static boolean isFixed(String verb) {
        String named = verb.substring(verb.indexOf("://") + 1).toLowerCase(Locale.ROOT);
        return FIXED.stream().anyMatch(named::startsWith);
    }

    /** The one identifier of a verb that is written in two ways. */
    static String canonical(String verb) {
        return verb.startsWith(ADL_BY_TLS) ? ADL + verb.substring(ADL_BY_TLS.length()) : verb;
    }
}
