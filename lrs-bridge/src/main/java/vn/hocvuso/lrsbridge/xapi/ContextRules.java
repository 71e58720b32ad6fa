package vn.hocvuso.lrsbridge.xapi;

import java.util.Set;

/** Contexts (xAPI Data 2.4.6; contextAgents and contextGroups: xAPI 2.0, 4.2.2.5). */
final class ContextRules {
    private static final Set<String> ONE = Set.of(
            "registration",
            "instructor",
            "team",
            "contextActivities",
            "revision",
            "platform",
            "language",
            "statement",
            "extensions");
    private static final Set<String> TWO = Set.of(
            "registration",
            "instructor",
            "team",
            "contextActivities",
            "contextAgents",
            "contextGroups",
            "revision",
            "platform",
            "language",
            "statement",
            "extensions");
    private static final Set<String> ACTIVITIES = Set.of("parent", "grouping", "category", "other");
    private static final Set<String> STATEMENT_REF = Set.of("StatementRef");

    private ContextRules() {}

    /** @param activity whether the object of the same statement is an activity */
    static void context(Part part, boolean activity) {
        if (!part.isObject()) {
            return;
        }
        boolean two = part.version().isTwo();
        part.named(two ? TWO : ONE, Rule.UNKNOWN_PROPERTY);
        part.optional("registration", id -> ValueRules.uuid(id, Rule.REGISTRATION));
        part.optional("instructor", ActorRules::actor);
        part.optional("team", ContextRules::team);
        part.optional("contextActivities", ContextRules::activities);
        if (two) {
            part.optional("contextAgents", list -> entries(list, "agent"));
            part.optional("contextGroups", list -> entries(list, "group"));
        }
        part.optional("language", tag -> ValueRules.form(tag, Rule.CONTEXT_LANGUAGE, LanguageTag::matches));
        part.optional("statement", ContextRules::statement);
        part.optional("extensions", ValueRules::extensions);
        ofActivities(part, activity);
    }

    private static void ofActivities(Part part, boolean activity) {
        part.optional("revision", ValueRules::text);
        part.optional("platform", ValueRules::text);
        if (!activity && part.has("revision")) {
            part.report("revision", Rule.REVISION_OBJECT);
        }
        if (!activity && part.has("platform")) {
            part.report("platform", Rule.PLATFORM_OBJECT);
        }
    }

    private static void team(Part part) {
        ActorRules.actor(part);
        if (part.json().isObject() && !ActorRules.isGroup(part)) {
            part.report(Rule.TEAM);
        }
    }

    private static void activities(Part part) {
        if (part.isObject()) {
            part.named(ACTIVITIES, Rule.CONTEXT_ACTIVITIES_KEY);
            ACTIVITIES.forEach(key -> part.optional(key, ContextRules::activityList));
        }
    }

    /** A list; a single object is taken too, as 1.0 demands of an LRS and 2.0 allows. */
    private static void activityList(Part part) {
        if (part.json().isArray()) {
            part.elements(ActivityRules::contextActivity);
        } else {
            ActivityRules.contextActivity(part);
        }
    }

    private static void statement(Part part) {
        if (part.isObject()) {
            if (!part.has("objectType")) {
                part.report(Rule.CONTEXT_STATEMENT);
            }
            part.optional("objectType", type -> type.word(STATEMENT_REF, Rule.CONTEXT_STATEMENT));
            ObjectRules.statementRef(part);
        }
    }

    private static void entries(Part part, String who) {
        if (part.isArray()) {
            part.elements(entry -> entry(entry, who));
        }
    }

    private static void entry(Part part, String who) {
        if (!part.isObject()) {
            return;
        }
        boolean agent = who.equals("agent");
        Rule missing = agent ? Rule.CONTEXT_AGENT : Rule.CONTEXT_GROUP;
        part.named(Set.of("objectType", who, "relevantTypes"), Rule.UNKNOWN_PROPERTY);
        part.required(
                "objectType",
                Rule.CONTEXT_ENTRY_TYPE,
                type -> type.word(Set.of(agent ? "contextAgent" : "contextGroup"), Rule.CONTEXT_ENTRY_TYPE));
        part.required(who, missing, actor -> {
            ActorRules.actor(actor);
            if (actor.json().isObject() && ActorRules.isGroup(actor) == agent) {
                actor.report(missing);
            }
        });
        part.optional("relevantTypes", ContextRules::relevantTypes);
    }

    private static void relevantTypes(Part part) {
        if (part.isArray()) {
            if (part.json().isEmpty()) {
                part.report(Rule.RELEVANT_TYPES);
            }
            part.elements(type -> ValueRules.iri(type, Rule.RELEVANT_TYPES));
        }
    }
}
