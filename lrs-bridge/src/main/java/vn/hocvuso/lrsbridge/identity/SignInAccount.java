package vn.hocvuso.lrsbridge.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hocvuso.lrsbridge.web.Seen;
import vn.hocvuso.lrsbridge.web.TriedInVain;

/**
 * How a person proves who they are.
 *
 * @param person who
 * @param secret of the password; {@link #NONE} for who comes by OpenID only
 * @param tries wrong passwords in a row
 * @param mustChange whether the password is a one-time one
 * @param closed whether nobody can sign in with it any more
 * @param openIdSubject who the OpenID provider says it is; empty until they have come by it
 * @param tried what the person is to be told of
 */
public record SignInAccount(
        Person person,
        SecretHash secret,
        Tries tries,
        boolean mustChange,
        boolean closed,
        String openIdSubject,
        TriedInVain tried) {
    /** After so many wrong passwords in a row none is looked at for a while. */
    static final int TRIES = 5;

    /** For how long. */
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    /** No password matches it. */
    static final SecretHash NONE = new SecretHash("no-password");

    /**
     * Wrong passwords in a row.
     *
     * @param lockedUntil until when no password is looked at; the past for never
     */
    public record Tries(int failures, Instant lockedUntil) {
        static final Tries CLEAN = new Tries(0, Instant.EPOCH);

        Tries oneMore(Instant now) {
            return failures + 1 >= TRIES ? new Tries(0, now.plus(LOCKED_FOR)) : new Tries(failures + 1, lockedUntil);
        }
    }

    static SignInAccount made(Person person, SecretHash secret, boolean mustChange) {
        return new SignInAccount(person, secret, Tries.CLEAN, mustChange, false, "", TriedInVain.NEVER);
    }

    /** What administrators change, and what those see who are about to. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("secret", secret.text() + mustChange);
        fields.put("closed", Boolean.toString(closed));
        fields.put("openid", openIdSubject);
        return fields;
    }

    /** What a page shows of it, to come back with. */
    public Seen seen() {
        return Seen.of(fields());
    }

    /** Whether nobody has changed it since, but for wrong passwords. */
    boolean isAsSeen(SignInAccount before) {
        return fields().equals(before.fields());
    }

    /** Whether passwords are not looked at just now. */
    public boolean isLocked(Instant now) {
        return tries.lockedUntil().isAfter(now);
    }

    /** Whether it has a password at all. */
    public boolean hasPassword() {
        return !secret.equals(NONE);
    }

    SignInAccount with(Tries next) {
        return new SignInAccount(person, secret, next, mustChange, closed, openIdSubject, tried);
    }

    SignInAccount with(SecretHash next, boolean change) {
        return new SignInAccount(person, next, Tries.CLEAN, change, closed, openIdSubject, tried);
    }

    SignInAccount closed(boolean end) {
        return new SignInAccount(person, secret, tries, mustChange, end, openIdSubject, tried);
    }

    SignInAccount boundTo(String subject) {
        return new SignInAccount(person, secret, tries, mustChange, closed, subject, tried);
    }
}
