package vn.hocvuso.lrsbridge.xapi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Activities, their definitions and the questions among them (xAPI Data 2.4.4.1). */
final class ActivityRules {
    private static final Set<String> TYPES = Set.of("Activity");
    private static final Set<String> ACTIVITY = Set.of("objectType", "id", "definition");
    private static final List<String> COMPONENT_LISTS = List.of("choices", "scale", "source", "target", "steps");
    private static final Set<String> DEFINITION = Set.of(
            "name",
            "description",
            "type",
            "moreInfo",
            "extensions",
            "interactionType",
            "correctResponsesPattern",
            "choices",
            "scale",
            "source",
            "target",
            "steps");
    private static final Set<String> COMPONENT = Set.of("id", "description");

    /** Which component lists go with which interaction. */
    private static final Map<String, Set<String>> FITTING = Map.of(
            "true-false", Set.of(),
            "choice", Set.of("choices"),
            "fill-in", Set.of(),
            "long-fill-in", Set.of(),
            "matching", Set.of("source", "target"),
            "performance", Set.of("steps"),
            "sequencing", Set.of("choices"),
            "likert", Set.of("scale"),
            "numeric", Set.of(),
            "other", Set.of());

    private ActivityRules() {}

    static void activity(Part part) {
        part.named(ACTIVITY, Rule.UNKNOWN_PROPERTY);
        part.required("id", Rule.ACTIVITY_ID_MISSING, id -> ValueRules.iri(id, Rule.ACTIVITY_ID));
        part.optional("definition", ActivityRules::definition);
    }

    /** An activity of the context, which can be nothing else. */
    static void contextActivity(Part part) {
        if (part.isObject()) {
            part.optional("objectType", type -> type.word(TYPES, Rule.CONTEXT_ACTIVITY));
            activity(part);
        }
    }

    private static void definition(Part part) {
        if (!part.isObject()) {
            return;
        }
        part.named(DEFINITION, Rule.UNKNOWN_PROPERTY);
        part.optional("name", ValueRules::languageMap);
        part.optional("description", ValueRules::languageMap);
        part.optional("type", type -> ValueRules.iri(type, Rule.ACTIVITY_TYPE));
        part.optional("moreInfo", info -> ValueRules.iri(info, Rule.MORE_INFO));
        part.optional("extensions", ValueRules::extensions);
        part.optional("interactionType", type -> type.word(FITTING.keySet(), Rule.INTERACTION_TYPE));
        part.optional("correctResponsesPattern", ActivityRules::patterns);
        COMPONENT_LISTS.forEach(list -> part.optional(list, ActivityRules::components));
        interaction(part);
    }

    private static void interaction(Part part) {
        if (!part.has("interactionType")) {
            if (part.has("correctResponsesPattern") || hasComponents(part)) {
                part.report("interactionType", Rule.INTERACTION_TYPE_MISSING);
            }
            return;
        }
        Set<String> fitting = FITTING.get(part.textOf("interactionType", ""));
        if (fitting != null) {
            COMPONENT_LISTS.stream()
                    .filter(list -> part.has(list) && !fitting.contains(list))
                    .forEach(list -> part.report(list, Rule.COMPONENTS_UNFITTING));
        }
    }

    /** A loop, for it runs for every definition. */
    private static boolean hasComponents(Part part) {
        for (String list : COMPONENT_LISTS) {
            if (part.has(list)) {
                return true;
            }
        }
        return false;
    }

    private static void patterns(Part part) {
        if (part.isArray()) {
            part.elements(ValueRules::text);
        }
    }

    private static void components(Part part) {
        if (part.isArray()) {
            Set<String> ids = new HashSet<>();
            part.elements(component -> component(component, ids));
        }
    }

    private static void component(Part part, Set<String> ids) {
        if (!part.isObject()) {
            return;
        }
        part.named(COMPONENT, Rule.UNKNOWN_PROPERTY);
        part.required("id", Rule.COMPONENT_ID_MISSING, id -> {
            if (id.isText() && !ids.add(id.json().textValue())) {
                id.report(Rule.COMPONENT_ID_REPEATED);
            }
        });
        part.optional("description", ValueRules::languageMap);
    }
}
