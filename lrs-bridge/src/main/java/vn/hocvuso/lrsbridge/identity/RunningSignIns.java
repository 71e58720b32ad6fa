package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/** The sign-ins that hold at this moment: who begins one, who has which, and how they end. */
@Singleton
public class RunningSignIns {
    private static final int TOKEN_BYTES = 32;

    private final AccountBook accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    RunningSignIns(AccountBook accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Makes the token of a new sign-in from this address. */
    String begin(Person person, String address) {
        String token = token();
        accounts.signIn(RunningSignIn.begun(Sha256.of(token), person.id(), clock.instant(), address));
        return token;
    }

    /** Makes the token by which somebody whose password was right comes back with a code. */
    String beginHalfway(Person person, String address) {
        String token = token();
        accounts.signIn(RunningSignIn.begunHalfway(Sha256.of(token), person.id(), clock.instant(), address));
        return token;
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whose password was right a moment ago, by the token of that; empty where the moment is over. */
    public Optional<SignInAccount> halfway(String token) {
        return accounts.halfway(Sha256.of(token), clock.instant());
    }

    /** The sign-ins of a person, the last seen first. */
    public List<RunningSignIn> of(UUID person) {
        return accounts.running(person, clock.instant());
    }

    /** Ends the one with this token, whole or halfway. */
    void end(String token) {
        accounts.signOut(Sha256.of(token));
    }

    /** Ends all of a person but the one with this token. */
    public void endOthers(UUID person, String token) {
        accounts.signOutAll(person, Optional.of(Sha256.of(token)));
    }

    /** Ends all of a person. */
    public void endAll(UUID person) {
        accounts.signOutAll(person, Optional.empty());
    }

    /** Who is signed in by this token; that they were seen is noted. */
    Optional<SignInAccount> signedIn(String token) {
        Instant now = clock.instant();
        Optional<AccountBook.InUse> found = accounts.signedIn(Sha256.of(token), now);
        found.map(AccountBook.InUse::signIn)
                .filter(signIn -> signIn.wasSeenLongBefore(now))
                .ifPresent(signIn -> accounts.seen(signIn.token(), now));
        return found.map(AccountBook.InUse::account);
    }
}
