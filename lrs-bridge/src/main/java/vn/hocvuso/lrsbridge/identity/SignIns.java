package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Whether somebody is let in: by a password, and a code where they have a second factor. */
@Singleton
public class SignIns {
    /** How long a sign-in lasts: a long working day. */
    static final Duration LASTS = Duration.ofHours(10);

    /** How long a sign-in lasts that is not used: on a shared computer the next reader is somebody else. */
    static final Duration LASTS_UNUSED = Duration.ofMinutes(30);

    /** How long somebody whose password was right has for the code of their second factor. */
    static final Duration HALFWAY_LASTS = Duration.ofMinutes(5);

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;

    /** In the place of a source: the tries from all together, and the password that somebody signed in types again. */
    private static final String EVERYWHERE = "everywhere";

    private static final String OWN_PASSWORD = "own password";

    private final AccountBook accounts;
    private final SecondFactors factors;
    private final RunningSignIns running;
    private final SlowHashes hashes;
    private final Clock clock;
    private final WrongTries wrong = new WrongTries();
    private final SecureRandom random = new SecureRandom();

    /** What an unknown name is compared with, so that it takes as long as a known one. */
    private final SecretHash nobody = SecretHash.of("nobody", random);

    @Inject
    SignIns(AccountBook accounts, SecondFactors factors, RunningSignIns running, SlowHashes hashes, Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.running = running;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** What came of a try. */
    public sealed interface Outcome {
        /** Let in. */
        record In(SignInAccount account) implements Outcome {}

        /** The password is right, and the code of the second factor is still to come. */
        record Halfway(SignInAccount account) implements Outcome {}

        /** The name, the password or the code is wrong; which of them is not told. */
        record Wrong() implements Outcome {}

        /** Too many wrong ones; nothing was looked at. */
        record Locked() implements Outcome {}
    }

    /**
     * Tries a name and a password. After five wrong ones a source waits before it may try that name again, each time longer.
     * While a name is being guessed at from anywhere, each source has one try: whoever knows the password gets in.
     *
     * @param source where the try comes from
     * @throws Refused with {@link Refusal#BUSY} where too many passwords are looked at already; then nothing is counted
     */
    Outcome attempt(String name, String secret, String source) {
        if (wrong.isLocked(source, name, clock.instant())) {
            return new Outcome.Locked();
        }
        return hashes.compute(source, () -> tried(name, source, account -> isRight(account, secret))
                .map(this::afterPassword)
                .orElseGet(() -> refused(name, source)));
    }

    /** A right password is counted as a try until the code is right too, so that it gives no further tries of codes. */
    private Outcome afterPassword(SignInAccount account) {
        return factors.isSetUpBy(account.person().id()) ? new Outcome.Halfway(account) : new Outcome.In(account);
    }

    /**
     * Tries the code of somebody whose password was right, within the same limits.
     *
     * @param halfway the token of the right password, which ends when the code is right
     * @param source where the try comes from
     * @param right looks at the code
     */
    public Outcome attemptCode(String halfway, SignInAccount account, String source, Predicate<Person> right) {
        String name = account.person().name();
        if (wrong.isLocked(source, name, clock.instant())) {
            return new Outcome.Locked();
        }
        Optional<SignInAccount> in = tried(name, source, known -> right.test(account.person()));
        in.ifPresent(found -> running.end(halfway));
        return in.<Outcome>map(Outcome.In::new).orElseGet(() -> refused(name, source));
    }

    /** The account, where what was tried is right. */
    private Optional<SignInAccount> tried(String name, String source, Predicate<Optional<SignInAccount>> right) {
        Instant now = clock.instant();
        wrong.count(source, name, now);
        Optional<SignInAccount> account = accounts.countTry(name, now).map(AccountBook.Tried::before);
        boolean guessedAt = account.map(known -> known.isLocked(now)).orElseGet(() -> isGuessedAt(name, now));
        if (right.test(account)) {
            return account;
        }
        accounts.triedInVain(name, now, source);
        if (guessedAt) {
            wrong.lock(source, name, now);
        }
        return Optional.empty();
    }

    private Outcome refused(String name, String source) {
        return wrong.isLocked(source, name, clock.instant()) ? new Outcome.Locked() : new Outcome.Wrong();
    }

    /**
     * Lets somebody in of whom nothing more is asked; the wrong tries before it count no more.
     *
     * @return what their browser proves it by from then on
     */
    public String letIn(SignInAccount account, String source) {
        Person person = account.person();
        wrong.forget(source, person.name());
        accounts.forgetTries(person.id());
        return running.begin(person, source);
    }

    /** Of a name that there is not, the tries from everywhere are counted here, so that it answers as one that there is. */
    private boolean isGuessedAt(String name, Instant now) {
        boolean before = wrong.isLocked(EVERYWHERE, name, now);
        wrong.count(EVERYWHERE, name, now);
        return before;
    }

    /** An unknown name takes as long as a known one. */
    private boolean isRight(Optional<SignInAccount> account, String secret) {
        boolean right = account.map(SignInAccount::secret)
                .filter(hash -> !hash.equals(SignInAccount.NONE))
                .orElse(nobody)
                .matches(secret);
        return right
                && account.filter(known -> !known.closed() && known.hasPassword())
                        .isPresent();
    }

    /** What is wrong with a new password, as a key of the words; empty where it will do. */
    Optional<String> fault(SignInAccount account, String current, String next, String again) {
        Optional<String> typed = ownPasswordFault(account, current);
        if (typed.isPresent()) {
            return typed;
        }
        if (next.length() < SHORTEST || next.length() > LONGEST) {
            return Optional.of("password.length");
        }
        if (next.equals(current) || next.equalsIgnoreCase(account.person().name())) {
            return Optional.of("password.same");
        }
        if (CommonPasswords.hold(next)) {
            return Optional.of("password.common");
        }
        return next.equals(again) ? Optional.empty() : Optional.of("password.again");
    }

    /**
     * What is wrong with the own password that somebody who is signed in types again, as a key of the words; empty where
     * it is theirs. A stolen sign-in cannot try many.
     */
    public Optional<String> ownPasswordFault(SignInAccount account, String typed) {
        String name = account.person().name();
        Instant now = clock.instant();
        if (wrong.isLocked(OWN_PASSWORD, name, now)) {
            return Optional.of("password.locked");
        }
        wrong.count(OWN_PASSWORD, name, now);
        if (!hashes.compute(name, () -> account.secret().matches(typed))) {
            accounts.triedInVain(name, now, "");
            return Optional.of("password.wrong");
        }
        wrong.forget(OWN_PASSWORD, name);
        return Optional.empty();
    }

    /** Says that a person knows what was tried in vain under their name. */
    public void forgetTriedInVain(UUID person) {
        accounts.forgetTriedInVain(person);
    }

    /** How the person with this id signs in, by a password or otherwise. */
    public Optional<SignInAccount> account(UUID person) {
        return accounts.signInAccount(person);
    }

    /**
     * Takes a new password; whoever is signed in elsewhere as this person is so no more.
     *
     * @throws Refused where an administrator has just changed the account
     */
    void change(SignInAccount account, String next, String token) {
        SecretHash hash = hashes.compute(account.person().name(), () -> SecretHash.of(next, random));
        if (!accounts.replace(account, account.with(hash, false))) {
            throw new Refused(Refusal.CHANGED_MEANWHILE);
        }
        running.endOthers(account.person().id(), token);
    }
}
