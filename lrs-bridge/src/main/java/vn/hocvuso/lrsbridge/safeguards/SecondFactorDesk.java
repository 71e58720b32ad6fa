package vn.hocvuso.lrsbridge.safeguards;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.PeopleDirectory;
import vn.hocvuso.lrsbridge.identity.Person;
import vn.hocvuso.lrsbridge.identity.PersonChanges;
import vn.hocvuso.lrsbridge.identity.RunningSignIns;
import vn.hocvuso.lrsbridge.identity.SealingKey;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.QrCode;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Sets second factors up, looks at their codes, and takes them away. Every change is in the audit log. */
@Singleton
public class SecondFactorDesk {
    private final SecondFactorBook book;
    private final PeopleDirectory people;
    private final RunningSignIns running;
    private final PersonChanges changes;
    private final SealingKey key;
    private final BridgeSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    SecondFactorDesk(
            SecondFactorBook book,
            PeopleDirectory people,
            RunningSignIns running,
            PersonChanges changes,
            SealingKey key,
            BridgeSettings settings,
            Clock clock) {
        this.book = book;
        this.people = people;
        this.running = running;
        this.changes = changes;
        this.key = key;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A secret that an app is to take in, before anything of it is kept.
     *
     * @param sealed the secret as its form brings it back
     * @param shown the secret to be typed
     * @param qr the same as an SVG element
     */
    public record SetUp(String sealed, String shown, String qr) {
        @Override
        public String toString() {
            return "SetUp";
        }
    }

    Optional<SecondFactor> of(UUID person) {
        return book.of(person);
    }

    /** A new secret for somebody. */
    SetUp fresh(Person person) {
        return shown(TotpSecret.random(random), person);
    }

    /** The secret that a form brings back, so that a mistyped code changes nothing; another where it is not ours. */
    SetUp again(Person person, String sealed) {
        return secret(person, sealed).map(secret -> shown(secret, person)).orElseGet(() -> fresh(person));
    }

    private SetUp shown(TotpSecret secret, Person person) {
        String address = secret.address(
                person.name(), "LRS Bridge " + settings.publicUrl().getHost());
        return new SetUp(
                key.sealSecret(secret.bytes(), person.id()),
                secret.shown(),
                QrCode.of(address).svg("QR"));
    }

    private Optional<TotpSecret> secret(Person person, String sealed) {
        return key.openSecret(sealed, person.id()).map(TotpSecret::of);
    }

    /**
     * Keeps the secret of a form, where the code proves that the app has it.
     *
     * @return the recovery codes, to be shown once; empty where the code is wrong, or there is a second factor already
     */
    @Transactional
    public Optional<List<String>> setUp(Person person, String sealed, String typed) {
        people.hold(person.id());
        Optional<TotpSecret> secret = secret(person, sealed);
        OptionalLong step =
                secret.map(one -> Totp.step(one, typed, clock.instant(), 0)).orElseGet(OptionalLong::empty);
        if (step.isEmpty() || book.isKept(person.id())) {
            return Optional.empty();
        }
        List<RecoveryCode> codes = RecoveryCode.some(random);
        book.keep(person.id(), secret.orElseThrow(), step.getAsLong(), codes, clock.instant());
        changes.note("second-factor-set-up", person, person.id());
        return Optional.of(shown(codes));
    }

    private static List<String> shown(List<RecoveryCode> codes) {
        return codes.stream().map(RecoveryCode::shown).toList();
    }

    /** Makes recovery codes in the place of those before, to be shown once. */
    @Transactional
    public List<String> newCodes(Person person) {
        people.hold(person.id());
        List<RecoveryCode> codes = RecoveryCode.some(random);
        book.renew(person.id(), codes);
        changes.note("recovery-codes-renewed", person, person.id());
        return shown(codes);
    }

    /** Whether a code that somebody typed is right; that uses it. */
    @Transactional
    public boolean takes(Person person, String typed) {
        SecondFactorBook.Used used = book.use(person.id(), typed, clock.instant());
        if (used == SecondFactorBook.Used.RECOVERY_CODE) {
            changes.note("recovery-code-used", person, person.id());
        }
        return used != SecondFactorBook.Used.NOTHING;
    }

    /** Turns the own second factor off. */
    @Transactional
    public void turnOff(Person person) {
        if (book.remove(person.id())) {
            changes.note("second-factor-off", person, person.id());
        }
    }

    /**
     * Takes the second factor of somebody away who has lost it; whoever is signed in as this person is so no more.
     *
     * @throws Refused where there is no such person, or it is the own
     */
    @Transactional
    public void takeAway(UUID id, Caller by) {
        Person person = people.find(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        if (id.equals(by.id())) {
            throw Refused.because(
                    Refusal.INVALID_PERSON,
                    "second-factor",
                    "tắt của chính mình ở trang Tài khoản của tôi / turn your own off on your account’s page",
                    "");
        }
        if (book.remove(id)) {
            running.endAll(id);
            changes.note("second-factor-taken-away", person, by.id());
        }
    }
}
