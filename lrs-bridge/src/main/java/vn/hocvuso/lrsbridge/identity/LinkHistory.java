package vn.hocvuso.lrsbridge.identity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which links hold and why, and how it came to that. */
public interface LinkHistory {
    /** The links of these entries, of each exactly: those of merged ones under their own id. */
    List<HeldLink> held(Collection<UUID> citizens);

    /** What changed for these entries, the newest first. */
    List<LinkChange> changes(Collection<UUID> citizens);
}
