package vn.hocvuso.lrsbridge.mapping;

import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/**
 * Credentials whose evidence must be weighed again because they may tell of others than before. How far that has come is
 * kept, so that it goes on after a crash and on any node. {@code RecountsContract} says what it does.
 */
interface Recounts {
    /** Begins with a credential, again from the start where it is under way; part of the transaction that changes it. */
    void begin(UUID credential);

    /** Whether any is under way. */
    boolean any();

    /**
     * Hands out the next accounts about which a credential has sent evidence; part of the caller's transaction, so that
     * who fails afterwards meets them again. Nothing where a credential has just come to its end.
     *
     * @param limit how many at most
     */
    List<Ifi> next(int limit);
}
