package vn.hocvuso.lrsbridge.web;

import java.time.Instant;

/**
 * Passwords and codes that were tried in vain under somebody's name, until they have said that they know.
 *
 * @param count how many
 * @param last when the last one was tried
 * @param from the address that the last one came from; empty where there was none
 */
public record TriedInVain(int count, Instant last, String from) {
    /** That there were none. */
    public static final TriedInVain NEVER = new TriedInVain(0, Instant.EPOCH, "");
}
