package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the typed view of valid JSON. What is missing reads as empty; what has no place in the view is refused. */
final class Typed {
    private Typed() {}

    static Actor actor(JsonNode json) {
        Optional<Ifi> ifi = Ifi.of(json);
        Optional<String> name = text(json.path("name"));
        if (!json.path("objectType").asText().equals("Group")) {
            return new Actor.Agent(ifi.orElseThrow(() -> new IllegalArgumentException("an agent without IFI")), name);
        }
        List<Actor.Agent> members = new ArrayList<>();
        for (JsonNode member : json.path("member")) {
            if (actor(member) instanceof Actor.Agent agent) {
                members.add(agent);
            }
        }
        return new Actor.Group(ifi, name, members);
    }

    static StatementObject object(JsonNode json) {
        return switch (json.path("objectType").asText("Activity")) {
            case "Activity" -> activity(json);
            case "Agent", "Group" -> new StatementObject.AgentObject(actor(json));
            case "StatementRef" ->
                new StatementObject.StatementRefObject(uuid(json.path("id"))
                        .orElseThrow(() -> new IllegalArgumentException("a reference without id")));
            case "SubStatement" -> subStatement(json);
            default -> throw new IllegalArgumentException("no object of xAPI: " + json.path("objectType"));
        };
    }

    private static StatementObject activity(JsonNode json) {
        JsonNode definition = json.path("definition");
        return new StatementObject.ActivityObject(
                iri(json.path("id")),
                text(definition.path("type")).flatMap(Iri::parse),
                new Definition(
                        languageMap(definition.path("name")),
                        languageMap(definition.path("description")),
                        text(definition.path("interactionType"))));
    }

    private static StatementObject subStatement(JsonNode json) {
        return new StatementObject.SubStatementObject(
                actor(json.path("actor")),
                iri(json.path("verb").path("id")),
                object(json.path("object")),
                result(json.path("result")),
                context(json.path("context")));
    }

    static Optional<Result> result(JsonNode json) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new Result(
                score(json.path("score")),
                truth(json.path("success")),
                truth(json.path("completion")),
                text(json.path("response")),
                text(json.path("duration")),
                extensions(json)));
    }

    private static Optional<Score> score(JsonNode json) {
        return json.isObject()
                ? Optional.of(new Score(
                        number(json.path("scaled")),
                        number(json.path("raw")),
                        number(json.path("min")),
                        number(json.path("max"))))
                : Optional.empty();
    }

    static Context context(JsonNode json) {
        JsonNode activities = json.path("contextActivities");
        return new Context(
                uuid(json.path("registration")),
                json.has("instructor") ? Optional.of(actor(json.path("instructor"))) : Optional.empty(),
                json.has("team") ? Optional.of(actor(json.path("team"))) : Optional.empty(),
                activities.isObject() ? activities(activities) : Context.Activities.NONE,
                uuid(json.path("statement").path("id")),
                extensions(json));
    }

    private static Context.Activities activities(JsonNode json) {
        return new Context.Activities(
                ids(json.path("parent")),
                ids(json.path("grouping")),
                ids(json.path("category")),
                ids(json.path("other")));
    }

    private static List<Iri> ids(JsonNode activities) {
        if (activities.isObject()) {
            return List.of(iri(activities.path("id")));
        }
        List<Iri> ids = new ArrayList<>(activities.size());
        activities.forEach(activity -> ids.add(iri(activity.path("id"))));
        return ids;
    }

    private static Map<String, String> languageMap(JsonNode json) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        return texts;
    }

    private static ObjectNode extensions(JsonNode json) {
        return json.path("extensions") instanceof ObjectNode found ? found : JsonNodeFactory.instance.objectNode();
    }

    static Iri iri(JsonNode json) {
        return new Iri(json.asText());
    }

    static Optional<UUID> uuid(JsonNode json) {
        return text(json).flatMap(Formats::uuid);
    }

    static Optional<String> text(JsonNode json) {
        return json.isTextual() ? Optional.of(json.textValue()) : Optional.empty();
    }

    private static Optional<Boolean> truth(JsonNode json) {
        return json.isBoolean() ? Optional.of(json.booleanValue()) : Optional.empty();
    }

    private static Optional<BigDecimal> number(JsonNode json) {
        return json.isNumber() ? Optional.of(json.decimalValue()) : Optional.empty();
    }
}
