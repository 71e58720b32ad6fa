package vn.hocvuso.lrsbridge.certification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.plan.Approval;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/**
 * An entry of the register as its book shows it. Nothing is ever erased: a correction is an entry of its own that points
 * back.
 *
 * @param certificate the certificate that it enters, or that it revokes
 * @param ends the certificate that stops being valid by it
 * @param reason why, when it corrects something: a {@link Ground} or a {@link Replacement} by name; empty otherwise
 * @param decision what it rests on
 * @param holder the name as it stood on the paper
 * @param by who made the entry
 */
record BookEntry(
        Register.RegisterNumber number,
        Kind kind,
        UUID certificate,
        Optional<UUID> ends,
        String reason,
        Approval decision,
        Holder holder,
        Instant made,
        String by) {

    /** What an entry does. */
    enum Kind {
        ISSUED,
        REISSUED,
        REVOKED
    }

    /** Who was certified, and in what. */
    record Holder(String name, Curriculum.Id curriculum, String audience) {}

    /** The grounds on which a certificate is revoked: those of TT 21/2019/TT-BGDĐT for certificates of education. */
    enum Ground {
        FRAUD,
        NOT_ELIGIBLE,
        NO_AUTHORITY,
        ALTERED,
        USED_BY_ANOTHER,
        ISSUER_ERROR
    }

    /** Why a certificate takes the place of another. */
    enum Replacement {
        LOST,
        NAME_CORRECTED,
        SUPERSEDED
    }

    /** The entry as one line: what its digest covers, and what a closed year is signed over. */
    String line() {
        return String.join(
                "\t",
                number.number() + "/" + number.year(),
                kind.name(),
                certificate.toString(),
                ends.map(UUID::toString).orElse(""),
                reason,
                decision.authority(),
                decision.decision(),
                decision.day().toString(),
                decision.signatory(),
                holder.name(),
                holder.curriculum().toString(),
                holder.audience(),
                made.toString(),
                by);
    }

    /** How it stands in the log. The certificate's random id keeps the digest from being guessed. */
    AuditEntry logged() {
        return AuditEntry.about(AuditEntry.Kind.REGISTER_ENTRY, line().getBytes(StandardCharsets.UTF_8));
    }
}
