package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * What the specification asks of a statement's form (xAPI Data 2.2, 2.4 and 4). Everything that is wrong is found at
 * once. Nothing is changed: a caller that is lenient may repair what it can and check again.
 */
public final class StatementRules {
    private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
    private static final Set<String> STATEMENT = Set.of(
            "id",
            "actor",
            "verb",
            "object",
            "result",
            "context",
            "timestamp",
            "stored",
            "authority",
            "version",
            "attachments");
    private static final Set<String> SUB_STATEMENT = Set.of(
            "objectType",
            "actor",
            "verb",
            "object",
            "result",
            "context",
            "timestamp",
            "attachments",
            "id",
            "stored",
            "version",
            "authority");
    private static final Set<String> OTHER_OBJECTS = Set.of("Agent", "Group", "SubStatement", "StatementRef");
    private static final Set<String> VERB = Set.of("id", "display");

    private StatementRules() {}

    /** All violations, at most a thousand; empty where the form is right. */
    public static List<Violation> check(ObjectNode statement, XapiVersion version) {
        Findings findings = new Findings(version);
        statement(Part.root(findings, statement));
        return findings.all();
    }

    /** The same for one agent or group, such as stands in a query parameter. */
    public static List<Violation> checkActor(JsonNode actor, XapiVersion version) {
        Findings findings = new Findings(version);
        Part.root(findings, actor).unlessNull(ActorRules::actor);
        return findings.all();
    }

    private static void statement(Part part) {
        part.named(STATEMENT, Rule.UNKNOWN_PROPERTY);
        part.optional("id", id -> ValueRules.uuid(id, Rule.STATEMENT_ID));
        common(part);
        part.required("object", Rule.OBJECT_MISSING, ObjectRules::object);
        part.optional("stored", stored -> ValueRules.time(stored, Rule.STORED));
        part.optional("authority", ActorRules::authority);
        part.optional("version", StatementRules::version);
    }

    static void subStatement(Part part) {
        part.named(SUB_STATEMENT, Rule.UNKNOWN_PROPERTY);
        common(part);
        part.required("object", Rule.OBJECT_MISSING, ObjectRules::nestedObject);
        forbidden(part, "id", Rule.SUB_STATEMENT_ID);
        forbidden(part, "stored", Rule.SUB_STATEMENT_STORED);
        forbidden(part, "version", Rule.SUB_STATEMENT_VERSION);
        forbidden(part, "authority", Rule.SUB_STATEMENT_AUTHORITY);
    }

    private static void forbidden(Part part, String name, Rule rule) {
        if (part.has(name)) {
            part.report(name, rule);
        }
    }

    /** What statements and sub-statements share. */
    private static void common(Part part) {
        String object = objectType(part);
        part.required("actor", Rule.ACTOR_MISSING, ActorRules::actor);
        part.required("verb", Rule.VERB_MISSING, StatementRules::verb);
        part.optional("result", ResultRules::result);
        part.optional("context", context -> ContextRules.context(context, !OTHER_OBJECTS.contains(object)));
        part.optional("timestamp", time -> ValueRules.time(time, Rule.TIMESTAMP));
        part.optional("attachments", AttachmentRules::attachments);
        if (part.json().path("verb").path("id").asText().equals(VOIDED)
                && part.json().path("object").isObject()
                && !object.equals("StatementRef")) {
            part.report("object", Rule.VOIDING_OBJECT);
        }
    }

    private static String objectType(Part part) {
        return part.json().path("object").path("objectType").asText("Activity");
    }

    private static void verb(Part part) {
        if (part.isObject()) {
            part.named(VERB, Rule.UNKNOWN_PROPERTY);
            part.required("id", Rule.VERB_ID_MISSING, id -> ValueRules.iri(id, Rule.VERB_ID));
            part.optional("display", ValueRules::languageMap);
        }
    }

    /** A caller of 2.0 may send statements of 1.0, not the other way round. */
    private static void version(Part part) {
        boolean two = part.version().isTwo();
        ValueRules.form(part, Rule.VERSION, text -> XapiVersion.parse(text)
                .filter(v -> two || v.isOne())
                .isPresent());
    }
}
