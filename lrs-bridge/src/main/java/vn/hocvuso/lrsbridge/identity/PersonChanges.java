package vn.hocvuso.lrsbridge.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.auditing.AuditLog;

/** Writes into the log what was changed of somebody who signs in. */
@Singleton
public class PersonChanges {
    private final AuditLog log;
    private final Clock clock;

    @Inject
    public PersonChanges(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Notes a change.
     *
     * @param what a word for it, such as {@code closed}
     * @param by who did it, which may be the person
     */
    public void note(String what, Person person, UUID by) {
        String entry = JsonNodeFactory.instance
                .objectNode()
                .put("person", person.id().toString())
                .put("what", what)
                .put("role", person.role().name())
                .put("by", by.toString())
                .put("at", clock.instant().toString())
                .toString();
        log.append(AuditEntry.about(AuditEntry.Kind.PERSON_CHANGED, entry.getBytes(StandardCharsets.UTF_8)));
    }
}
