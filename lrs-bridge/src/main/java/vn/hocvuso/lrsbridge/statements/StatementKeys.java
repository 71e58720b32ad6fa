package vn.hocvuso.lrsbridge.statements;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Actor;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.Iri;
import vn.hocvuso.lrsbridge.xapi.ShortKey;
import vn.hocvuso.lrsbridge.xapi.Statement;
import vn.hocvuso.lrsbridge.xapi.StatementObject;

/**
 * By which a statement is found (xAPI 1.0.3 part 3 section 2.1.3). Three stand in its row; most statements have few
 * others.
 *
 * @param actor its actor, when it has an identifier
 * @param verb its verb
 * @param object its object, when that is an activity
 * @param others its registration, the members of a group, an agent as object, and what it touches elsewhere
 */
record StatementKeys(UUID actor, UUID verb, UUID object, Set<UUID> others) {
    /** The nil UUID of RFC 9562: there is none. */
    static final UUID NONE = new UUID(0, 0);

    private static final ObjectMapper JSON = new ObjectMapper();

    StatementKeys {
        others = Set.copyOf(others);
    }

    static UUID agent(Ifi agent) {
        return ShortKey.of("agent " + agent.key());
    }

    static UUID verb(Iri verb) {
        return ShortKey.of("verb " + verb.value());
    }

    static UUID activity(Iri activity) {
        return ShortKey.of("activity " + activity.value());
    }

    static UUID registration(UUID registration) {
        return ShortKey.of("registration " + registration);
    }

    /** An agent anywhere, for {@code related_agents=true}. */
    static UUID relatedAgent(Ifi agent) {
        return ShortKey.of("related agent " + agent.key());
    }

    /** An activity anywhere, for {@code related_activities=true}. */
    static UUID relatedActivity(Iri activity) {
        return ShortKey.of("related activity " + activity.value());
    }

    /** The authority is a related agent too; it stands with the source, not in the statement. */
    static UUID authority(String json) {
        try {
            return Ifi.of(JSON.readTree(json)).map(StatementKeys::relatedAgent).orElse(NONE);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("an authority is an Agent as JSON: " + json, broken);
        }
    }

    static StatementKeys of(Statement statement) {
        UUID actor = statement.actor().ifi().map(StatementKeys::agent).orElse(NONE);
        UUID object =
                statement.object() instanceof StatementObject.ActivityObject activity ? activity(activity.id()) : NONE;
        return new StatementKeys(actor, verb(statement.verb()), object, others(statement));
    }

    /** Found by these too. */
    StatementKeys and(Set<UUID> more) {
        Set<UUID> all = new LinkedHashSet<>(others);
        all.addAll(more);
        return new StatementKeys(actor, verb, object, all);
    }

    /** What the row itself is found by is left out before it is hashed. */
    private static Set<UUID> others(Statement statement) {
        Set<UUID> keys = new LinkedHashSet<>();
        statement.context().registration().ifPresent(id -> keys.add(registration(id)));
        Optional<Ifi> actor = statement.actor().ifi();
        if (statement.actor() instanceof Actor.Group || statement.object() instanceof StatementObject.AgentObject) {
            statement.subjects().stream()
                    .filter(agent -> !actor.equals(Optional.of(agent)))
                    .forEach(agent -> keys.add(agent(agent)));
        }
        statement.relatedActors().stream()
                .filter(agent -> !actor.equals(Optional.of(agent)))
                .forEach(agent -> keys.add(relatedAgent(agent)));
        statement.relatedActivities().stream()
                .filter(activity -> !isObject(statement, activity))
                .forEach(activity -> keys.add(relatedActivity(activity)));
        return keys;
    }

    private static boolean isObject(Statement statement, Iri activity) {
        return statement.object() instanceof StatementObject.ActivityObject object
                && object.id().equals(activity);
    }

    /** What a statement that points to this one is found by besides its own: all of this one's. */
    Set<UUID> inherited(Statement statement) {
        Set<UUID> keys = new LinkedHashSet<>(others);
        keys.add(verb);
        statement.subjects().forEach(agent -> keys.add(agent(agent)));
        statement.relatedActors().forEach(agent -> keys.add(relatedAgent(agent)));
        statement.relatedActivities().forEach(activity -> keys.add(relatedActivity(activity)));
        if (!object.equals(NONE)) {
            keys.add(object);
        }
        return keys;
    }
}
