package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.mapping.Progress;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;
import vn.hocvuso.lrsbridge.verifying.LoggedCredential;

/** The act of issuing: number, credential, signature, entry and log, within the caller's transaction. */
@Singleton
class Issuance {
    private final Register register;
    private final CredentialFactory credentials;
    private final AuditLog log;
    private final Clock clock;

    @Inject
    Issuance(Register register, CredentialFactory credentials, AuditLog log, Clock clock) {
        this.register = register;
        this.credentials = credentials;
        this.log = log;
        this.clock = clock;
    }

    /** Somebody who may have completed a curriculum. */
    record Completion(Citizen citizen, Curriculum curriculum, Curriculum.Audience audience, Progress standing) {}

    /** Issues; the register must be locked. */
    Certificate issue(Completion completion, Eligibility.Earned earned, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Register.Place place = register.nextPlace(Register.yearOf(now));
        Certificate certificate = new Certificate(
                UUID.randomUUID(),
                completion.citizen().id(),
                completion.curriculum().id(),
                completion.audience().code(),
                place.number().year(),
                place.number().number(),
                now,
                false);
        byte[] credential = credentials.signed(certificate, place, completion, earned);
        register.enter(certificate, place, credential);
        BookEntry entry = new BookEntry(
                place.number(),
                BookEntry.Kind.ISSUED,
                certificate.id(),
                Optional.empty(),
                "",
                earned.approval(),
                new BookEntry.Holder(completion.citizen().fullName(), certificate.curriculum(), certificate.audience()),
                now,
                by);
        write(entry, credential);
        return certificate;
    }

    private void write(BookEntry entry, byte[] credential) {
        register.write(entry);
        log.append(entry.logged());
        log.append(LoggedCredential.entry(CredentialJson.parse(credential)));
    }

    /** Issues again in the place of a certificate, which ends by it; the register must be locked. */
    Certificate reissue(Certificate former, BookEntry.Replacement why, String name, Decision decision) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Register.Place place = register.nextPlace(Register.yearOf(now));
        Certificate certificate = new Certificate(
                UUID.randomUUID(),
                former.citizen(),
                former.curriculum(),
                former.audience(),
                place.number().year(),
                place.number().number(),
                now,
                false);
        byte[] credential = credentials.again(certificate, place, former, name, decision);
        register.replace(former.id(), certificate, place, credential);
        write(
                new BookEntry(
                        place.number(),
                        BookEntry.Kind.REISSUED,
                        certificate.id(),
                        Optional.of(former.id()),
                        why.name(),
                        decision.text(),
                        new BookEntry.Holder(name, former.curriculum(), former.audience()),
                        now,
                        decision.by()),
                credential);
        return certificate;
    }

    /** Revokes a certificate by an entry of its own; the register must be locked. */
    void revoke(Certificate certificate, BookEntry.Ground ground, String name, Decision decision) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        BookEntry entry = new BookEntry(
                register.nextNumber(Register.yearOf(now)),
                BookEntry.Kind.REVOKED,
                certificate.id(),
                Optional.of(certificate.id()),
                ground.name(),
                decision.text(),
                new BookEntry.Holder(name, certificate.curriculum(), certificate.audience()),
                now,
                decision.by());
        register.end(certificate.id());
        register.write(entry);
        log.append(entry.logged());
    }
}
