package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where it happened (xAPI Data 2.4.6). A statement without a context has an empty one.
 *
 * @param registration of which attempt or enrolment it is part
 * @param instructor whom the teacher was
 * @param team with whom
 * @param activities what it was part of
 * @param statement the statement it gives context to
 * @param extensions as sent, empty where there are none; must not be changed
 */
public record Context(
        Optional<UUID> registration,
        Optional<Actor> instructor,
        Optional<Actor> team,
        Activities activities,
        Optional<UUID> statement,
        ObjectNode extensions) {

    /** The ids of the activities around it (2.4.6.2), each list in the order sent. */
    public record Activities(List<Iri> parent, List<Iri> grouping, List<Iri> category, List<Iri> other) {
        /** No activities around it. */
        public static final Activities NONE = new Activities(List.of(), List.of(), List.of(), List.of());

        public Activities {
            parent = List.copyOf(parent);
            grouping = List.copyOf(grouping);
            category = List.copyOf(category);
            other = List.copyOf(other);
        }
    }

    public List<Iri> parent() {
        return activities.parent();
    }

    public List<Iri> grouping() {
        return activities.grouping();
    }

    public List<Iri> category() {
        return activities.category();
    }

    public List<Iri> other() {
        return activities.other();
    }
}
