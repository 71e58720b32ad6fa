package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/** Whether somebody is let in, and what their browser proves it by from then on. */
@Singleton
public class SignIns {
    /** How long a sign-in lasts: a long working day. */
    static final Duration LASTS = Duration.ofHours(10);

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int TOKEN_BYTES = 32;

    /** In the place of a source: the tries from all together, and the password that somebody signed in types again. */
    private static final String EVERYWHERE = "everywhere";

    private static final String OWN_PASSWORD = "own password";

    private final AccountBook accounts;
    private final Clock clock;
    private final WrongTries wrong = new WrongTries();
    private final SecureRandom random = new SecureRandom();

    /** What an unknown name is compared with, so that it takes as long as a known one. */
    private final SecretHash nobody = SecretHash.of("nobody", random);

    @Inject
    public SignIns(AccountBook accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What came of a try. */
    sealed interface Outcome {
        /** Let in. */
        record In(SignInAccount account) implements Outcome {}

        /** The name or the password is wrong; which of them is not told. */
        record Wrong() implements Outcome {}

        /** Too many wrong ones; nothing was looked at. */
        record Locked() implements Outcome {}
    }

    /**
     * Tries a name and a password. After five wrong ones a source waits before it may try that name again, each time longer.
     * While a name is being guessed at from anywhere, each source has one try: whoever knows the password gets in.
     *
     * @param source where the try comes from
     */
    Outcome attempt(String name, String secret, String source) {
        Instant now = clock.instant();
        if (wrong.isLocked(source, name, now)) {
            return new Outcome.Locked();
        }
        wrong.count(source, name, now);
        Optional<SignInAccount> account = accounts.countTry(name, now).map(AccountBook.Tried::before);
        boolean guessedAt = account.map(known -> known.isLocked(now)).orElseGet(() -> isGuessedAt(name, now));
        if (isRight(account, secret)) {
            wrong.forget(source, name);
            accounts.forgetTries(account.orElseThrow().person().id());
            return new Outcome.In(account.orElseThrow());
        }
        if (guessedAt) {
            wrong.lock(source, name, now);
        }
        return wrong.isLocked(source, name, now) ? new Outcome.Locked() : new Outcome.Wrong();
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

    /** Makes the token of a new sign-in. */
    String token(Person person) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        accounts.signIn(Sha256.of(token), person.id(), clock.instant().plus(LASTS));
        return token;
    }

    /** What is wrong with a new password, as a key of the words; empty where it will do. */
    Optional<String> fault(SignInAccount account, String current, String next, String again) {
        String name = account.person().name();
        Instant now = clock.instant();
        if (wrong.isLocked(OWN_PASSWORD, name, now)) {
            return Optional.of("password.locked");
        }
        wrong.count(OWN_PASSWORD, name, now);
        if (!account.secret().matches(current)) {
            return Optional.of("password.wrong");
        }
        wrong.forget(OWN_PASSWORD, name);
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
     * Takes a new password; whoever is signed in elsewhere as this person is so no more.
     *
     * @throws Refused where an administrator has just changed the account
     */
    void change(SignInAccount account, String next, Sha256 token) {
        if (!accounts.replace(account, account.with(SecretHash.of(next, random), false))) {
            throw new Refused(Refusal.CHANGED_MEANWHILE);
        }
        accounts.signOutAll(account.person().id(), Optional.of(token));
    }
}
