package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One value of a statement under check, with its place. Places become pointers only where something is found. */
final class Part {
    private final Findings findings;
    private final @Nullable Part above;
    private final String step;
    private final JsonNode json;

    private Part(Findings findings, @Nullable Part above, String step, JsonNode json) {
        this.findings = findings;
        this.above = above;
        this.step = step;
        this.json = json;
    }

    static Part root(Findings findings, JsonNode json) {
        return new Part(findings, null, "", json);
    }

    JsonNode json() {
        return json;
    }

    XapiVersion version() {
        return findings.version();
    }

    void report(Rule rule) {
        findings.add(rule, this::pointer, json);
    }

    /** Reports a property of this object, where it stands or should stand. */
    void report(String name, Rule rule) {
        child(name, json.path(name)).report(rule);
    }

    boolean has(String name) {
        return json.has(name);
    }

    /** The text of a property; the other text where it is missing or none. */
    String textOf(String name, String otherwise) {
        JsonNode value = json.get(name);
        return value != null && value.isTextual() ? value.textValue() : otherwise;
    }

    void optional(String name, Consumer<Part> check) {
        JsonNode value = json.get(name);
        if (value != null) {
            child(name, value).unlessNull(check);
        }
    }

    void required(String name, Rule missing, Consumer<Part> check) {
        if (json.has(name)) {
            optional(name, check);
        } else {
            report(name, missing);
        }
    }

    /** Checks what the properties of this object are called. */
    void named(Set<String> known, Rule otherwise) {
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                report(name, isOtherCaseOf(name, known) ? Rule.PROPERTY_CASE : otherwise);
            }
        });
    }

    private static boolean isOtherCaseOf(String name, Set<String> known) {
        return known.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Every property of this object. */
    void properties(BiConsumer<String, Part> check) {
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            check.accept(property.getKey(), child(property.getKey(), property.getValue()));
        }
    }

    /** Every element of this array; nulls are reported, not checked. */
    void elements(Consumer<Part> check) {
        for (int i = 0; i < json.size(); i++) {
            child(Integer.toString(i), json.get(i)).unlessNull(check);
        }
    }

    void unlessNull(Consumer<Part> check) {
        if (json.isNull()) {
            report(Rule.NULL_VALUE);
        } else {
            check.accept(this);
        }
    }

    boolean isObject() {
        return is(json.isObject(), Rule.NOT_AN_OBJECT);
    }

    boolean isArray() {
        return is(json.isArray(), Rule.NOT_AN_ARRAY);
    }

    boolean isText() {
        return is(json.isTextual(), Rule.NOT_A_STRING);
    }

    boolean isNumber() {
        return is(json.isNumber(), Rule.NOT_A_NUMBER);
    }

    boolean isBoolean() {
        return is(json.isBoolean(), Rule.NOT_A_BOOLEAN);
    }

    private boolean is(boolean right, Rule otherwise) {
        if (!right) {
            report(otherwise);
        }
        return right;
    }

    /** A word of a closed list. */
    void word(Set<String> words, Rule otherwise) {
        if (isText() && !words.contains(json.textValue())) {
            boolean otherCase = isOtherCaseOf(json.textValue().toLowerCase(Locale.ROOT), words);
            report(otherCase ? Rule.VALUE_CASE : otherwise);
        }
    }

    private Part child(String name, JsonNode value) {
        return new Part(findings, this, name, value);
    }

    private String pointer() {
        StringBuilder pointer = new StringBuilder();
        write(pointer);
        return pointer.toString();
    }

    private void write(StringBuilder pointer) {
        if (above != null) {
            above.write(pointer);
            pointer.append('/').append(escaped(step));
        }
    }

    static String escaped(String step) {
        return step.indexOf('~') < 0 && step.indexOf('/') < 0
                ? step
                : step.replace("~", "~0").replace("/", "~1");
    }
}
