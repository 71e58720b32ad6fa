package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The shorter forms in which statements are answered (xAPI Communication 2.1.3): {@code ids} names people, groups,
 * verbs and activities and says no more about them; {@code canonical} says about activities what is known of them, and
 * every text in one language.
 */
public final class StatementFormat {
    private static final Set<String> AGENT = Set.of("objectType", "mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> ANONYMOUS = Set.of("objectType", "member");

    private final JsonEdit agents;
    private final JsonEdit verbs;
    private final JsonEdit activities;
    private final JsonEdit texts;

    /** What is done to one kind of object; it changes the object in place. */
    private interface JsonEdit {
        void on(ObjectNode object);
    }

    private StatementFormat(JsonEdit agents, JsonEdit verbs, JsonEdit activities, JsonEdit texts) {
        this.agents = agents;
        this.verbs = verbs;
        this.activities = activities;
        this.texts = texts;
    }

    /** Identifiers only. */
    public static StatementFormat ids() {
        return new StatementFormat(
                StatementFormat::identify, verb -> verb.retain("id"), one -> one.retain("id"), text -> {});
    }

    /**
     * Definitions as they are known here, texts in the reader's language.
     *
     * @param languages what the reader wants, best first, as in {@code Accept-Language}; may be empty
     */
    public static StatementFormat canonical(KnownActivities known, List<Locale.LanguageRange> languages) {
        JsonEdit choose = map -> choose(map, languages);
        return new StatementFormat(
                agent -> {},
                verb -> edit(verb, "display", choose),
                activity -> define(activity, known, choose),
                choose);
    }

    /** Changes a statement into this form. */
    public void apply(ObjectNode statement) {
        each(statement, List.of("actor", "authority"), this::agent);
        edit(statement, "verb", verbs);
        edit(statement, "object", this::object);
        edit(statement, "context", this::context);
        statement.path("attachments").forEach(attachment -> {
            edit(attachment, "display", texts);
            edit(attachment, "description", texts);
        });
    }

    private void object(ObjectNode object) {
        switch (object.path("objectType").asText("Activity")) {
            case "Activity" -> activities.on(object);
            case "Agent", "Group" -> agent(object);
            case "SubStatement" -> apply(object);
            default -> {}
        }
    }

    private void agent(ObjectNode agent) {
        agents.on(agent);
    }

    private void context(ObjectNode context) {
        each(context, List.of("instructor", "team"), this::agent);
        for (JsonNode list : context.path("contextActivities")) {
            list.forEach(activity -> edit(activity, activities));
        }
        context.path("contextAgents").forEach(entry -> edit(entry, "agent", this::agent));
        context.path("contextGroups").forEach(entry -> edit(entry, "group", this::agent));
    }

    private static void each(ObjectNode holder, List<String> names, JsonEdit edit) {
        names.forEach(name -> edit(holder, name, edit));
    }

    private static void edit(JsonNode holder, String name, JsonEdit edit) {
        edit(holder.path(name), edit);
    }

    private static void edit(JsonNode json, JsonEdit edit) {
        if (json instanceof ObjectNode object) {
            edit.on(object);
        }
    }

    /** A group that only its members identify keeps them, each identified. */
    private static void identify(ObjectNode agent) {
        boolean anonymous = Ifi.of(agent).isEmpty();
        agent.retain(anonymous ? ANONYMOUS : AGENT);
        agent.path("member").forEach(member -> edit(member, StatementFormat::identify));
    }

    private static void define(ObjectNode activity, KnownActivities known, JsonEdit choose) {
        Iri.parse(activity.path("id").asText())
                .flatMap(known::definition)
                .ifPresent(definition -> activity.set("definition", definition.deepCopy()));
        edit(activity, "definition", definition -> {
            edit(definition, "name", choose);
            edit(definition, "description", choose);
            for (String list : List.of("choices", "scale", "source", "target", "steps")) {
                definition.path(list).forEach(component -> edit(component, "description", choose));
            }
        });
    }

    /** Leaves the one text that suits the reader best: of the languages asked for, else Vietnamese, else the first. */
    private static void choose(ObjectNode languageMap, List<Locale.LanguageRange> languages) {
        List<String> tags = new ArrayList<>();
        languageMap.fieldNames().forEachRemaining(tags::add);
        if (tags.size() > 1) {
            languageMap.retain(best(tags, languages));
        }
    }

    private static String best(List<String> tags, List<Locale.LanguageRange> languages) {
        List<Locale.LanguageRange> wanted = new ArrayList<>(languages);
        wanted.add(new Locale.LanguageRange("vi"));
        return wanted.stream()
                .flatMap(range -> fitting(tags, List.of(range)))
                .findFirst()
                .map(found -> original(tags, found))
                .orElse(tags.get(0));
    }

    /** Narrower tags first ({@code en-US} for {@code en}), then wider ones ({@code vi} for {@code vi-VN}); RFC 4647. */
    private static Stream<String> fitting(List<String> tags, List<Locale.LanguageRange> range) {
        return Stream.concat(
                Locale.filterTags(range, tags).stream(), Optional.ofNullable(Locale.lookupTag(range, tags)).stream());
    }

    /** The tag as it is written in the map: matching compares in lower case. */
    private static String original(List<String> tags, String found) {
        return tags.stream().filter(found::equalsIgnoreCase).findFirst().orElse(found);
    }
}
