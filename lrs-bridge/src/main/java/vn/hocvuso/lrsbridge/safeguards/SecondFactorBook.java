package vn.hocvuso.lrsbridge.safeguards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The second factors of people. {@code SecondFactorBookContract} says what it does. */
interface SecondFactorBook {
    /** Whether this person has one. */
    boolean isKept(UUID person);

    /** Who has one. */
    Set<UUID> people();

    /** What there is to tell of somebody's. */
    Optional<SecondFactor> of(UUID person);

    /**
     * Keeps one for somebody who has none.
     *
     * @param step the step of time whose code proved that the app has the secret; it is not taken again
     */
    void keep(UUID person, TotpSecret secret, long step, List<RecoveryCode> codes, Instant now);

    /** Keeps these recovery codes in the place of those before. */
    void renew(UUID person, List<RecoveryCode> codes);

    /**
     * Takes one away with its recovery codes.
     *
     * @return whether there was one
     */
    boolean remove(UUID person);

    /**
     * Looks at a code, one after the other on all nodes together; a right one is used by that. After five wrong ones in
     * a row those of the app are not looked at for a quarter of an hour: only who knows the password gets so far.
     * Recovery codes, which nobody guesses, are looked at meanwhile.
     *
     * @param typed a code of the app, or a recovery code
     */
    Used use(UUID person, String typed, Instant now);

    /** What came of a code. */
    enum Used {
        /** It is right, and one of the app. */
        CODE,
        /** It was one of the recovery codes. */
        RECOVERY_CODE,
        /** It is wrong, or was used before, or was not looked at. */
        NOTHING
    }
}
