package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;

/** Results and scores (xAPI Data 2.4.5). */
final class ResultRules {
    private static final Set<String> RESULT =
            Set.of("score", "success", "completion", "response", "duration", "extensions");
    private static final Set<String> SCORE = Set.of("scaled", "raw", "min", "max");

    private ResultRules() {}

    static void result(Part part) {
        if (!part.isObject()) {
            return;
        }
        part.named(RESULT, Rule.UNKNOWN_PROPERTY);
        part.optional("score", ResultRules::score);
        part.optional("success", ValueRules::truth);
        part.optional("completion", ValueRules::truth);
        part.optional("response", ValueRules::text);
        part.optional("duration", span -> ValueRules.form(span, Rule.DURATION, Durations::matches));
        part.optional("extensions", ValueRules::extensions);
    }

    private static void score(Part part) {
        if (!part.isObject()) {
            return;
        }
        part.named(SCORE, Rule.UNKNOWN_PROPERTY);
        part.optional("scaled", ResultRules::scaled);
        part.optional("raw", Part::isNumber);
        part.optional("min", Part::isNumber);
        part.optional("max", Part::isNumber);
        bounds(part);
    }

    private static void scaled(Part part) {
        if (part.isNumber() && part.json().decimalValue().abs().compareTo(BigDecimal.ONE) > 0) {
            part.report(Rule.SCORE_SCALED);
        }
    }

    private static void bounds(Part part) {
        JsonNode raw = part.json().path("raw");
        JsonNode min = part.json().path("min");
        JsonNode max = part.json().path("max");
        if (isMore(min, raw) || isMore(raw, max)) {
            part.report("raw", Rule.SCORE_RAW);
        }
        if (min.isNumber() && max.isNumber() && !isMore(max, min)) {
            part.report("min", Rule.SCORE_BOUNDS);
        }
    }

    private static boolean isMore(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber() && one.decimalValue().compareTo(other.decimalValue()) > 0;
    }
}
