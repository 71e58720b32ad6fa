package vn.hocvuso.lrsbridge.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What statements say of activities (xAPI 1.0.3 part 2 section 2.4.4.1), handed to the book when it is news. Platforms
 * repeat a definition with every statement; what was handed on lately is remembered and costs nothing.
 */
@Singleton
class ActivityDefinitions {
    private static final int REMEMBERED = 20_000;

    private final ActivityBook book;
    private final Set<Told> told = Collections.synchronizedSet(Collections.newSetFromMap(new Latest()));

    @Inject
    ActivityDefinitions(ActivityBook book) {
        this.book = book;
    }

    /** Hashed by its activity alone: to go through a whole definition costs more than to compare the one or two of it. */
    private record Told(String activity, ObjectNode definition) {
        @Override
        public int hashCode() {
            return activity.hashCode();
        }
    }

    private static final class Latest extends LinkedHashMap<Told, Boolean> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Told, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }

    /** Passes on what is new in these statements. */
    void learn(List<NewStatement> statements) {
        SortedMap<String, ObjectNode> news = new TreeMap<>();
        for (NewStatement one : statements) {
            one.statement().definitions().forEach((id, definition) -> {
                if (!told.contains(new Told(id, definition))) {
                    news.merge(id, definition.deepCopy(), ActivityDefinitions::merge);
                }
            });
        }
        if (!news.isEmpty()) {
            book.learn(news);
            statements.forEach(one ->
                    one.statement().definitions().forEach((id, definition) -> told.add(new Told(id, definition))));
        }
    }

    /** Adds the newer to the older: maps by their keys, anything else replaced. Changes the older and returns it. */
    static ObjectNode merge(ObjectNode older, ObjectNode newer) {
        newer.properties().forEach(property -> {
            JsonNode held = older.path(property.getKey());
            JsonNode told = property.getValue();
            if (held instanceof ObjectNode map && told instanceof ObjectNode added) {
                merge(map, added);
            } else {
                older.set(property.getKey(), told.deepCopy());
            }
        });
        return older;
    }
}
