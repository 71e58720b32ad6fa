package vn.hocvuso.lrsbridge.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** One-time codes by which learners link their own accounts. {@code LinksContract} says what it does. */
public interface LinkCodes {
    /** Makes a code for each of these citizens; codes made before go on until they expire. */
    Map<UUID, String> make(Collection<UUID> citizens, String by, Instant now);

    /**
     * Takes what somebody answered from an account: where it is a good code and the account is nobody's, the account is
     * linked and the code used up.
     *
     * @return whether it was linked
     */
    boolean redeem(String answer, Ifi account, Instant now);
}
