package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What tells a repeat of a statement that came without an id, such as Moodle's: it sends none and tries again after a
 * timeout. Two statements with one key say the same of the same moment.
 *
 * @param digest over actor, verb, object, time, result, and the name of the Moodle event
 */
public record ContentKey(Sha256 digest) {
    private static final String MOODLE = "http://lrs.learninglocker.net/define/extensions/info";

    /** Empty where the statement names no moment: the same might truly have happened twice. */
    public static Optional<ContentKey> of(Statement statement) {
        return statement.timestamp().map(time -> {
            StringBuilder text = new StringBuilder(256);
            add(text, actor(statement));
            add(text, statement.verb().value());
            add(text, object(statement));
            add(text, time.toString());
            add(text, CanonicalForm.of(statement.json().path("result")));
            add(text, event(statement));
            return new ContentKey(Sha256.of(text.toString()));
        });
    }

    private static String actor(Statement statement) {
        return statement
                .actor()
                .ifi()
                .map(Ifi::key)
                .orElseGet(() -> CanonicalForm.of(statement.json().path("actor")));
    }

    private static String object(Statement statement) {
        return statement.object() instanceof StatementObject.ActivityObject activity
                ? activity.id().value()
                : CanonicalForm.of(statement.json().path("object"));
    }

    private static String event(Statement statement) {
        JsonNode info = statement.context().extensions().path(MOODLE);
        return info.path("event_name").asText();
    }

    /** With its length before it, no text can run into the next. */
    private static void add(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }
}
