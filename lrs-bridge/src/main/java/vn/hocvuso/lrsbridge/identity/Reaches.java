package vn.hocvuso.lrsbridge.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Of whom credentials may tell at this moment, for those who weigh what they have sent. */
@FunctionalInterface
public interface Reaches {
    /** The reach of each of these credentials, revoked ones too; what is no platform's credential is not in the answer. */
    Map<UUID, Reach> of(Collection<UUID> credentials);
}
