package vn.hocvuso.lrsbridge.identity;

import java.util.Set;
import java.util.UUID;

/** What signing in asks about second factors; the chapter that keeps them answers. */
public interface SecondFactors {
    /** Whether this person has set one up, so that their password alone lets nobody in. */
    boolean isSetUpBy(UUID person);

    /**
     * Whether somebody must set one up before anything else: it is demanded of their role, they have none yet, and they
     * come by a password of ours; of who comes by OpenID the provider demands it.
     */
    boolean isMissedBy(SignInAccount account);

    /** Who has set one up. */
    Set<UUID> setUpBy();
}
