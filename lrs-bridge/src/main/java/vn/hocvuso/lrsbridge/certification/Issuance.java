package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
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

    /**
     * Somebody to be certified.
     *
     * @param by who decided it
     */
    record Due(Completion completion, Eligibility.Earned earned, String by) {}

    /** Issues to one; the register must be locked. */
    Certificate issue(Completion completion, Eligibility.Earned earned, String by) {
        return issueAll(List.of(new Due(completion, earned, by))).get(0);
    }

    /** Issues to these, in their order, in few steps for all; the register must be locked. */
    List<Certificate> issueAll(List<Due> due) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<Register.Place> places = due.isEmpty() ? List.of() : register.nextPlaces(Register.yearOf(now), due.size());
        List<Certificate> certificates = new ArrayList<>();
        List<AuditEntry> logged = new ArrayList<>();
        for (int one = 0; one < due.size(); one++) {
            certificates.add(issue(due.get(one), places.get(one), now, logged));
        }
        log.appendAll(logged);
        return certificates;
    }

    private Certificate issue(Due due, Register.Place place, Instant now, List<AuditEntry> logged) {
        Completion completion = due.completion();
        Certificate certificate = new Certificate(
                UUID.randomUUID(),
                completion.citizen().id(),
                completion.curriculum().id(),
                completion.audience().code(),
                place.number().year(),
                place.number().number(),
                now,
                false);
        JsonObject credential = credentials.signed(certificate, place, completion, due.earned());
        register.enter(certificate, place, CredentialJson.bytes(credential));
        BookEntry entry = new BookEntry(
                place.number(),
                BookEntry.Kind.ISSUED,
                certificate.id(),
                Optional.empty(),
                "",
                due.earned().approval(),
                new BookEntry.Holder(completion.citizen().fullName(), certificate.curriculum(), certificate.audience()),
                now,
                due.by());
        register.write(entry);
        logged.add(entry.logged());
        logged.add(LoggedCredential.entry(credential));
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
