package vn.hocvuso.lrsbridge.certification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.plan.Approval;

/**
 * A decision about certificates, signed on paper and noted here by an officer.
 *
 * @param kind what was decided: to issue, to issue again, to revoke
 * @param text authority, number, day and signatory
 * @param by the officer who noted it
 */
record Decision(UUID id, BookEntry.Kind kind, Approval text, String by, Instant noted) {
    /** How it stands in the log; the random id keeps the digest from being guessed. */
    AuditEntry logged() {
        String line = String.join(
                "\t",
                id.toString(),
                kind.name(),
                text.authority(),
                text.decision(),
                text.day().toString(),
                text.signatory(),
                by,
                noted.toString());
        return AuditEntry.about(AuditEntry.Kind.DECISION, line.getBytes(StandardCharsets.UTF_8));
    }
}
