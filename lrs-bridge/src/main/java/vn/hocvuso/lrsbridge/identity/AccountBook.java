package vn.hocvuso.lrsbridge.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/** Accounts that can call us: platforms by key, people by name and by the token of their sign-in. */
interface AccountBook {
    /** The platform key with this name, unless it was revoked. */
    Optional<Credential> credential(String name);

    /** The platform key with this id, also a revoked one. */
    Optional<Credential> credential(UUID id);

    /** The same, held so that nobody else changes it before this transaction ends. */
    Optional<Credential> credentialToChange(UUID id);

    /** All platform keys, revoked ones too, by name. */
    List<Credential> credentials();

    /** The person with this name. */
    Optional<Person> person(String name);

    /** How the person with this name signs in. */
    Optional<SignInAccount> signInAccount(String name);

    /** How the person with this id signs in. */
    Optional<SignInAccount> signInAccount(UUID person);

    /** Whom the OpenID provider calls this. */
    Optional<SignInAccount> withSubject(String openIdSubject);

    /** How everybody signs in, by name. */
    List<SignInAccount> signInAccounts();

    /**
     * Keeps what has become of how a person signs in, unless somebody else has changed it meanwhile; wrong passwords that
     * were counted meanwhile are no change, and stay counted.
     *
     * @return whether it was kept
     */
    boolean replace(SignInAccount before, SignInAccount after);

    /**
     * Counts a try to sign in before its password is looked at, one after the other on all nodes together, so that no
     * more are looked at than may be; a locked account's are not counted.
     *
     * @return the account before and after it
     */
    Optional<Tried> countTry(String name, Instant now);

    /**
     * A try that was counted.
     *
     * @param before the account as it was
     * @param after the account as it is, unless the password turns out right
     */
    record Tried(SignInAccount before, SignInAccount after) {}

    /** Forgets the tries: the password was right. */
    void forgetTries(UUID person);

    /** Ends all sign-ins of a person, but the one with this token. */
    void signOutAll(UUID person, Optional<Sha256> but);

    /** The person with this id. */
    Optional<Person> person(UUID id);

    /** Adds a platform key. */
    void add(Credential credential);

    /** Keeps what a platform key has become. */
    void replace(Credential credential);

    /** Ends a platform key; one that has ended already keeps its moment. */
    void revoke(UUID credential, Instant now);

    /** Notes that a platform key was used. */
    void used(UUID credential, Instant now);

    /** Adds a person. */
    void add(SignInAccount account);

    /** Whether anybody can sign in at all. */
    boolean isEmpty();

    /** Remembers a sign-in until it expires; those of the person that have expired are forgotten. */
    void signIn(RunningSignIn begun);

    /** Who signed in with this token, if that has not expired; halfway is not signed in. */
    Optional<InUse> signedIn(Sha256 token, Instant now);

    /** Whose password was right by this token, if that has not expired and their code is still to come. */
    Optional<SignInAccount> halfway(Sha256 token, Instant now);

    /**
     * A sign-in that holds.
     *
     * @param account of the person
     */
    record InUse(RunningSignIn signIn, SignInAccount account) {}

    /** Notes that a sign-in is used. */
    void seen(Sha256 token, Instant now);

    /** The sign-ins of a person that have not expired and are not halfway, the last seen first. */
    List<RunningSignIn> running(UUID person, Instant now);

    /** Notes that a password or a code was tried in vain, for whom this name belongs to. */
    void triedInVain(String name, Instant now, String from);

    /** Forgets what was tried in vain: the person knows. */
    void forgetTriedInVain(UUID person);

    /** Forgets a sign-in. */
    void signOut(Sha256 token);
}
