package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Whom and what a statement touches anywhere, for queries by related agents and activities. */
final class Related {
    private Related() {}

    static Set<Ifi> actors(JsonNode statement) {
        Set<Ifi> found = new LinkedHashSet<>();
        addActors(statement, found);
        return found;
    }

    /** Whom it is about: actor, object, and the members of either. */
    static Set<Ifi> subjects(JsonNode statement) {
        Set<Ifi> found = new LinkedHashSet<>();
        addActor(statement.path("actor"), found);
        JsonNode object = statement.path("object");
        switch (object.path("objectType").asText("Activity")) {
            case "Agent", "Group" -> addActor(object, found);
            default -> {}
        }
        return found;
    }

    private static void addActors(JsonNode statement, Set<Ifi> found) {
        addActor(statement.path("actor"), found);
        JsonNode context = statement.path("context");
        addActor(context.path("instructor"), found);
        addActor(context.path("team"), found);
        context.path("contextAgents").forEach(entry -> addActor(entry.path("agent"), found));
        context.path("contextGroups").forEach(entry -> addActor(entry.path("group"), found));
        JsonNode object = statement.path("object");
        switch (object.path("objectType").asText("Activity")) {
            case "Agent", "Group" -> addActor(object, found);
            case "SubStatement" -> addActors(object, found);
            default -> {}
        }
    }

    private static void addActor(JsonNode actor, Set<Ifi> found) {
        Ifi.of(actor).ifPresent(found::add);
        actor.path("member").forEach(member -> Ifi.of(member).ifPresent(found::add));
    }

    static Set<Iri> activities(StatementObject object, Context context) {
        Set<Iri> found = new LinkedHashSet<>();
        addActivities(object, context, found);
        return found;
    }

    private static void addActivities(StatementObject object, Context context, Set<Iri> found) {
        if (object instanceof StatementObject.ActivityObject activity) {
            found.add(activity.id());
        } else if (object instanceof StatementObject.SubStatementObject told) {
            addActivities(told.object(), told.context(), found);
        }
        found.addAll(context.parent());
        found.addAll(context.grouping());
        found.addAll(context.category());
        found.addAll(context.other());
    }

    /** Every definition that a statement gives, by the activity's id. */
    static Map<String, ObjectNode> definitions(JsonNode statement) {
        Map<String, ObjectNode> found = new LinkedHashMap<>();
        addDefinitions(statement, found);
        return found;
    }

    private static void addDefinitions(JsonNode statement, Map<String, ObjectNode> found) {
        JsonNode object = statement.path("object");
        addDefinition(object, found);
        if (object.path("objectType").asText().equals("SubStatement")) {
            addDefinitions(object, found);
        }
        statement.path("context").path("contextActivities").forEach(list -> {
            if (list.isArray()) {
                list.forEach(activity -> addDefinition(activity, found));
            } else {
                addDefinition(list, found);
            }
        });
    }

    private static void addDefinition(JsonNode activity, Map<String, ObjectNode> found) {
        if (activity.path("definition") instanceof ObjectNode definition && !definition.isEmpty()) {
            found.put(activity.path("id").asText(), definition);
        }
    }
}
