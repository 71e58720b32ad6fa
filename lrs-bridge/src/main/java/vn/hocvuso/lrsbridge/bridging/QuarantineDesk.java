package vn.hocvuso.lrsbridge.bridging;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.identity.PlatformDirectory;
import vn.hocvuso.lrsbridge.statements.Quarantine;
import vn.hocvuso.lrsbridge.statements.QuarantinedStatement;
import vn.hocvuso.lrsbridge.statements.StatementIntake;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** What people do with statements that wait in quarantine. */
@Singleton
public class QuarantineDesk {
    private static final int LONGEST_REASON = 1000;

    private final Quarantine quarantine;
    private final StatementIntake intake;
    private final PlatformDirectory platforms;
    private final AuditLog log;
    private final Clock clock;

    @Inject
    public QuarantineDesk(
            Quarantine quarantine, StatementIntake intake, PlatformDirectory platforms, AuditLog log, Clock clock) {
        this.quarantine = quarantine;
        this.intake = intake;
        this.platforms = platforms;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A decision.
     *
     * @param platform whose statement
     * @param entry the entry of the quarantine
     * @param by who decides
     * @param reason in their words
     */
    record Order(UUID platform, UUID entry, Caller by, String reason) {}

    /** Stores a corrected statement under the terms of the credential that sent it; answers its id. */
    UUID replay(Order order, byte[] corrected) {
        QuarantinedStatement entry = waiting(order);
        Caller sender = platforms.caller(order.platform()).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        UUID stored = intake.replay(entry, corrected, sender, decision(order));
        log(order, "replayed");
        return stored;
    }

    /** Lets an entry go: nobody needs it. */
    void dismiss(Order order) {
        QuarantinedStatement entry = waiting(order);
        if (!quarantine.decide(entry.id(), QuarantinedStatement.State.DISMISSED, decision(order))) {
            throw new Refused(Refusal.ALREADY_DECIDED);
        }
        log(order, "dismissed");
    }

    private QuarantinedStatement waiting(Order order) {
        QuarantinedStatement entry = quarantine
                .find(order.entry())
                .filter(found -> found.credential().equals(order.platform()))
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        if (entry.state() != QuarantinedStatement.State.WAITING) {
            throw new Refused(Refusal.ALREADY_DECIDED);
        }
        return entry;
    }

    private QuarantinedStatement.Decision decision(Order order) {
        String reason = order.reason().strip();
        return new QuarantinedStatement.Decision(
                order.by().name(),
                clock.instant(),
                reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
    }

    private void log(Order order, String what) {
        String entry = JsonNodeFactory.instance
                .objectNode()
                .put("entry", order.entry().toString())
                .put("decision", what)
                .put("by", order.by().id().toString())
                .put("at", clock.instant().toString())
                .toString();
        log.append(AuditEntry.about(AuditEntry.Kind.QUARANTINE_DECIDED, entry.getBytes(StandardCharsets.UTF_8)));
    }
}
