package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One text for every way of writing the same statement (xAPI Data 2.3.1): names sorted, numbers by value, members of a
 * group sorted, and without what the specification does not count as part of a statement.
 */
final class CanonicalForm {
    /** What an LRS may set itself. */
    private static final Set<String> ASSIGNED = Set.of("id", "authority", "stored", "timestamp", "version");

    private static final Set<String> NONE = Set.of();
    private static final Set<String> VERB = Set.of("display");
    private static final Set<String> ACTIVITY = Set.of("definition", "objectType");
    private static final Set<String> AGENT_DEFAULT = Set.of("objectType");

    private final StringBuilder out = new StringBuilder(512);

    private CanonicalForm() {}

    /** The statement without what an LRS assigns. */
    static String ofStatement(JsonNode statement) {
        CanonicalForm form = new CanonicalForm();
        form.statement(statement, ASSIGNED);
        return form.out.toString();
    }

    /** Any JSON: names sorted, numbers by value, nothing left out. */
    static String of(JsonNode json) {
        CanonicalForm form = new CanonicalForm();
        form.json(json);
        return form.out.toString();
    }

    private interface Property {
        void write(String name, JsonNode value);
    }

    private void object(JsonNode json, Set<String> without, Property property) {
        if (!json.isObject()) {
            json(json);
            return;
        }
        List<String> names = new ArrayList<>(json.size());
        json.fieldNames().forEachRemaining(names::add);
        Collections.sort(names);
        out.append('{');
        for (String name : names) {
            if (!without.contains(name)) {
                quoted(name);
                property.write(name, json.path(name));
                out.append(',');
            }
        }
        out.append('}');
    }

    private void statement(JsonNode json, Set<String> without) {
        object(json, without, (name, value) -> {
            switch (name) {
                case "actor" -> actor(value);
                case "verb" -> object(value, VERB, (n, v) -> json(v));
                case "object" -> statementObject(value);
                case "result" -> result(value);
                case "context" -> context(value);
                case "timestamp" -> time(value);
                case "attachments" -> list(value, this::attachment);
                default -> json(value);
            }
        });
    }

    private void statementObject(JsonNode json) {
        switch (json.path("objectType").asText("Activity")) {
            case "Activity" -> activity(json);
            case "Agent", "Group" -> actor(json);
            case "StatementRef" -> reference(json);
            default -> statement(json, NONE);
        }
    }

    private void activity(JsonNode json) {
        object(json, ACTIVITY, (name, value) -> json(value));
    }

    private void reference(JsonNode json) {
        object(json, NONE, (name, value) -> lowerCase(value));
    }

    private void actor(JsonNode json) {
        boolean group = json.path("objectType").asText().equals("Group");
        object(json, group ? NONE : AGENT_DEFAULT, (name, value) -> {
            switch (name) {
                case "mbox" -> quoted(lowerCaseDomain(value.asText()));
                case "mbox_sha1sum" -> lowerCase(value);
                case "member" -> members(value);
                default -> json(value);
            }
        });
    }

    /** A group's members have no order. */
    private void members(JsonNode json) {
        List<String> members = new ArrayList<>();
        for (JsonNode member : json) {
            CanonicalForm form = new CanonicalForm();
            form.actor(member);
            members.add(form.out.toString());
        }
        Collections.sort(members);
        out.append(members);
    }

    private void result(JsonNode json) {
        object(json, NONE, (name, value) -> {
            if (name.equals("duration")) {
                quoted(Durations.toHundredths(value.asText()));
            } else {
                json(value);
            }
        });
    }

    private void context(JsonNode json) {
        object(json, NONE, (name, value) -> {
            switch (name) {
                case "instructor", "team" -> actor(value);
                case "registration", "language" -> lowerCase(value);
                case "statement" -> reference(value);
                case "contextActivities" -> object(value, NONE, (key, list) -> activities(list));
                case "contextAgents", "contextGroups" -> list(value, this::contextEntry);
                default -> json(value);
            }
        });
    }

    /** A single activity is a list of one. */
    private void activities(JsonNode json) {
        if (json.isArray()) {
            list(json, this::activity);
        } else {
            out.append('[');
            activity(json);
            out.append(",]");
        }
    }

    private void contextEntry(JsonNode json) {
        object(json, NONE, (name, value) -> {
            if (name.equals("agent") || name.equals("group")) {
                actor(value);
            } else {
                json(value);
            }
        });
    }

    /** What is said about an attachment belongs to the statement; the attachment itself does not. */
    private void attachment(JsonNode json) {
        object(json, NONE, (name, value) -> {
            if (name.equals("sha2")) {
                lowerCase(value);
            } else {
                json(value);
            }
        });
    }

    private interface Element {
        void write(JsonNode element);
    }

    private void list(JsonNode json, Element element) {
        out.append('[');
        for (JsonNode each : json) {
            element.write(each);
            out.append(',');
        }
        out.append(']');
    }

    private void time(JsonNode json) {
        Optional<String> instant = Timestamps.parse(json.asText()).map(Object::toString);
        quoted(instant.orElseGet(json::asText));
    }

    private void lowerCase(JsonNode json) {
        if (json.isTextual()) {
            quoted(json.textValue().toLowerCase(Locale.ROOT));
        } else {
            json(json);
        }
    }

    private static String lowerCaseDomain(String mailto) {
        int at = mailto.lastIndexOf('@');
        return mailto.substring(0, at + 1) + mailto.substring(at + 1).toLowerCase(Locale.ROOT);
    }

    private void json(JsonNode json) {
        if (json.isObject()) {
            object(json, NONE, (name, value) -> json(value));
        } else if (json.isArray()) {
            list(json, this::json);
        } else if (json.isNumber()) {
            out.append(number(json.decimalValue()));
        } else if (json.isTextual()) {
            quoted(json.textValue());
        } else {
            out.append(json.asText());
        }
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    }

    /** Quoted and escaped, so that no text can look like structure. */
    private void quoted(String text) {
        out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
}
