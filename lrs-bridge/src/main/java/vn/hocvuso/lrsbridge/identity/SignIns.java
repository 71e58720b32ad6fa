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

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int TOKEN_BYTES = 32;

    private final AccountBook accounts;
    private final Clock clock;
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

    /** Tries a name and a password. */
    Outcome attempt(String name, String secret) {
        Instant now = clock.instant();
        Optional<AccountBook.Tried> tried = accounts.countTry(name, now);
        Optional<SignInAccount> account = tried.map(AccountBook.Tried::before);
        if (account.filter(known -> known.isLocked(now)).isPresent()) {
            return new Outcome.Locked();
        }
        boolean right = account.map(SignInAccount::secret)
                .filter(hash -> !hash.equals(SignInAccount.NONE))
                .orElse(nobody)
                .matches(secret);
        if (account.isEmpty() || account.get().closed() || !account.get().hasPassword()) {
            return new Outcome.Wrong();
        }
        if (right) {
            accounts.forgetTries(account.get().person().id());
            return new Outcome.In(account.get());
        }
        return tried.get().after().isLocked(now) ? new Outcome.Locked() : new Outcome.Wrong();
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
        if (!account.secret().matches(current)) {
            return Optional.of("password.wrong");
        }
        if (next.length() < SHORTEST || next.length() > LONGEST) {
            return Optional.of("password.length");
        }
        if (next.equals(current) || next.equalsIgnoreCase(account.person().name())) {
            return Optional.of("password.same");
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
