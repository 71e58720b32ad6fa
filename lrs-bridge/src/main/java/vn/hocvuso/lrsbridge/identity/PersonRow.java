package vn.hocvuso.lrsbridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.TriedInVain;

/** A person in their table. */
@Entity
@Table(name = "person")
class PersonRow {
    @Id
    private UUID id;

    @Column(nullable = false)
    private String name;

    @Column(name = "full_name", nullable = false)
    private String fullName;

    @Column(name = "secret_hash", nullable = false)
    private String secretHash;

    @Column(name = "person_role", nullable = false)
    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(nullable = false)
    private int failures;

    @Column(name = "locked_until", nullable = false)
    private Instant lockedUntil;

    @Column(name = "must_change", nullable = false)
    private boolean mustChange;

    @Column(nullable = false)
    private boolean closed;

    @Column(name = "openid_subject", nullable = false)
    private String openIdSubject;

    @Column(name = "tried_in_vain", nullable = false)
    private int triedInVain;

    @Column(name = "tried_last", nullable = false)
    private Instant triedLast;

    @Column(name = "tried_from", nullable = false)
    private String triedFrom;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected PersonRow() {}

    PersonRow(SignInAccount account) {
        this.id = account.person().id();
        this.name = account.person().name();
        this.fullName = account.person().fullName();
        this.secretHash = account.secret().text();
        this.role = account.person().role();
        this.failures = account.tries().failures();
        this.lockedUntil = account.tries().lockedUntil();
        this.mustChange = account.mustChange();
        this.closed = account.closed();
        this.openIdSubject = account.openIdSubject();
        this.triedInVain = account.tried().count();
        this.triedLast = account.tried().last();
        this.triedFrom = account.tried().from();
    }

    /** Alone, so that nothing that an administrator changes at this moment is written over. */
    AccountBook.Tried countTry(Instant now) {
        SignInAccount before = account();
        if (!before.isLocked(now)) {
            take(before.tries().oneMore(now));
        }
        return new AccountBook.Tried(before, account());
    }

    /** Whatever was changed; the tries only where they were. */
    PersonRow become(SignInAccount before, SignInAccount after) {
        secretHash = after.secret().text();
        mustChange = after.mustChange();
        closed = after.closed();
        openIdSubject = after.openIdSubject();
        if (!after.tries().equals(before.tries())) {
            take(after.tries());
        }
        return this;
    }

    void forgetTries() {
        take(SignInAccount.Tries.CLEAN);
    }

    private void take(SignInAccount.Tries tries) {
        failures = tries.failures();
        lockedUntil = tries.lockedUntil();
    }

    Person person() {
        return new Person(id, name, fullName, role);
    }

    SignInAccount account() {
        return new SignInAccount(
                person(),
                new SecretHash(secretHash),
                new SignInAccount.Tries(failures, lockedUntil),
                mustChange,
                closed,
                openIdSubject,
                new TriedInVain(triedInVain, triedLast, triedFrom));
    }
}
