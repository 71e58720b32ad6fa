package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A typed view over a statement whose form is right: {@link StatementRules#check} found nothing in it. */
public final class Statement {
    private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    private final Received received;
    private final Optional<UUID> id;
    private final Actor actor;
    private final Iri verb;
    private final StatementObject object;
    private final Optional<Result> result;
    private final Context context;
    private final Optional<Instant> timestamp;

    private Statement(Received received) {
        JsonNode json = received.json();
        this.received = received;
        this.id = Typed.uuid(json.path("id"));
        this.actor = Typed.actor(json.path("actor"));
        this.verb = Typed.iri(json.path("verb").path("id"));
        this.object = Typed.object(json.path("object"));
        this.result = Typed.result(json.path("result"));
        this.context = Typed.context(json.path("context"));
        this.timestamp = Typed.text(json.path("timestamp")).flatMap(Timestamps::parse);
    }

    /**
     * The view over a statement that was read.
     *
     * @throws IllegalArgumentException where it breaks the rules so far that it has no typed view
     */
    public static Statement of(Received received) {
        return new Statement(received);
    }

    /** Its id; many platforms send none, the LRS then assigns one. */
    public Optional<UUID> id() {
        return id;
    }

    public Actor actor() {
        return actor;
    }

    public Iri verb() {
        return verb;
    }

    public StatementObject object() {
        return object;
    }

    public Optional<Result> result() {
        return result;
    }

    /** Where it happened; empty parts where the statement has no context. */
    public Context context() {
        return context;
    }

    /** When it happened, as the sender says. */
    public Optional<Instant> timestamp() {
        return timestamp;
    }

    /** Whether it takes back another statement (2.3.2). */
    public boolean voids() {
        return voided().isPresent();
    }

    /** The statement it takes back. */
    public Optional<UUID> voided() {
        return verb.value().equals(VOIDED) && object instanceof StatementObject.StatementRefObject ref
                ? Optional.of(ref.id())
                : Optional.empty();
    }

    /** The tree. It is shared: readers must not change it. */
    public JsonNode json() {
        return received.json();
    }

    /** The length of its text as received, in bytes. */
    public int size() {
        return received.size();
    }

    /** A copy of its text as received. */
    public byte[] received() {
        return received.bytes();
    }

    /** What its text lacks of what an LRS writes into it. */
    public TextGaps gaps() {
        return TextGaps.of(received.json());
    }

    /** The digest of its text as received: what evidence refers to. */
    public Sha256 digest() {
        return Sha256.of(received.slice());
    }

    /** Everyone a query by agent finds it by (xAPI Communication 2.1.3): actor, object, and the members of groups. */
    public Set<Ifi> subjects() {
        return Related.subjects(received.json());
    }

    /**
     * Everyone a query with {@code related_agents=true} finds it by (xAPI Communication 2.1.3): actor, object,
     * instructor, team, 2.0's context agents and groups, members of groups, and the same of a sub-statement. The
     * authority counts too, but it is the LRS that gives it.
     */
    public Set<Ifi> relatedActors() {
        return Related.actors(received.json());
    }

    /**
     * Every activity a query with {@code related_activities=true} finds it by: the object, the context's activities,
     * and the same of a sub-statement.
     */
    public Set<Iri> relatedActivities() {
        return Related.activities(object, context);
    }

    /** What it says of activities anywhere, by their ids. The trees are shared: readers must not change them. */
    public Map<String, ObjectNode> definitions() {
        return Related.definitions(received.json());
    }
}
