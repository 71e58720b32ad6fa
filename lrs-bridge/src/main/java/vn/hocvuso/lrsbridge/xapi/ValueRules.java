package vn.hocvuso.lrsbridge.xapi;

import java.util.function.Predicate;

/** The kinds of value that many properties share: identifiers, times, language maps, extensions (xAPI Data 4). */
final class ValueRules {
    private ValueRules() {}

    static void text(Part part) {
        part.isText();
    }

    static void truth(Part part) {
        part.isBoolean();
    }

    static void iri(Part part, Rule rule) {
        form(part, rule, Iri::matches);
    }

    static void uuid(Part part, Rule rule) {
        form(part, rule, Formats::isUuid);
    }

    static void form(Part part, Rule rule, Predicate<String> form) {
        if (part.isText() && !form.test(part.json().textValue())) {
            part.report(rule);
        }
    }

    static void time(Part part, Rule rule) {
        if (!part.isText()) {
            return;
        }
        String text = part.json().textValue();
        if (Timestamps.hasNegativeZeroOffset(text)) {
            part.report(Rule.TIMESTAMP_OFFSET);
        } else if (!Timestamps.matches(text, part.version().isTwo())) {
            part.report(rule);
        }
    }

    static void languageMap(Part part) {
        if (part.isObject()) {
            part.properties((tag, text) -> {
                if (!LanguageTag.matches(tag)) {
                    text.report(Rule.LANGUAGE_TAG);
                }
                text.unlessNull(ValueRules::text);
            });
        }
    }

    /** Keys are checked, values are the sender's own, null included (4.1). */
    static void extensions(Part part) {
        if (part.isObject()) {
            part.properties((key, value) -> {
                if (!Iri.matches(key)) {
                    value.report(Rule.EXTENSION_KEY);
                }
            });
        }
    }
}
