package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** What a check has found so far. It stops collecting at a thousand: a hostile statement could hold a million. */
final class Findings {
    private static final int MOST = 1000;
    private static final int MOST_NAMES = 5;

    private final XapiVersion version;
    private final List<Violation> violations = new ArrayList<>(0);

    Findings(XapiVersion version) {
        this.version = version;
    }

    XapiVersion version() {
        return version;
    }

    void add(Rule rule, Supplier<String> pointer, JsonNode found) {
        if (violations.size() < MOST) {
            violations.add(new Violation(rule, pointer.get(), excerpt(found)));
        }
    }

    List<Violation> all() {
        return List.copyOf(violations);
    }

    /** Never the whole of a large value. */
    private static String excerpt(JsonNode found) {
        if (found.isObject()) {
            return names(found.fieldNames());
        }
        return found.isArray() ? "[" + found.size() + "]" : found.asText();
    }

    private static String names(Iterator<String> names) {
        List<String> first = new ArrayList<>();
        while (names.hasNext() && first.size() < MOST_NAMES) {
            first.add(names.next());
        }
        if (names.hasNext()) {
            first.add("…");
        }
        return "{" + String.join(", ", first) + "}";
    }
}
