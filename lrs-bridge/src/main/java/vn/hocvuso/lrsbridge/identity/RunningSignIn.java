package vn.hocvuso.lrsbridge.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/**
 * A sign-in of somebody, as their browser has it.
 *
 * @param token the digest of what the browser proves it by
 * @param person whose it is
 * @param since when the person signed in
 * @param lastSeen when it was used last, to the minute
 * @param address where the person signed in from; empty where that was not kept
 * @param expires when it ends by itself
 * @param halfway whether the code of the second factor is still to come, so that nobody is signed in by it yet
 */
public record RunningSignIn(
        Sha256 token, UUID person, Instant since, Instant lastSeen, String address, Instant expires, boolean halfway) {
    /** To what precision we know when a sign-in was used last. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final int LONGEST_ADDRESS = 200;

    /** What a proxy names as an address is no longer than its column. */
    public RunningSignIn {
        address = cut(address);
    }

    static String cut(String address) {
        return address.substring(0, Math.min(address.length(), LONGEST_ADDRESS));
    }

    static RunningSignIn begun(Sha256 token, UUID person, Instant now, String address) {
        return new RunningSignIn(token, person, now, now, address, now.plus(SignIns.LASTS), false);
    }

    static RunningSignIn begunHalfway(Sha256 token, UUID person, Instant now, String address) {
        return new RunningSignIn(token, person, now, now, address, now.plus(SignIns.HALFWAY_LASTS), true);
    }

    /** Whether its time has passed, or it was not used for too long. */
    boolean isOver(Instant now) {
        return !expires.isAfter(now)
                || !lastSeen.plus(NOTED_EVERY).plus(SignIns.LASTS_UNUSED).isAfter(now);
    }

    /** Whether it is to be noted anew that it is used. */
    boolean wasSeenLongBefore(Instant now) {
        return lastSeen.plus(NOTED_EVERY).isBefore(now);
    }
}
