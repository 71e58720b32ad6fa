package vn.hocvuso.lrsbridge.identity;

import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/**
 * Something that changed whose account is whose.
 *
 * @param account which one; empty where two entries of a person were merged or split
 * @param citizen for whom it changed
 * @param ground who did it, when, and how
 */
public record LinkChange(Kind kind, Optional<Ifi> account, UUID citizen, LinkGround ground) {
    /** What happened. */
    public enum Kind {
        LINKED,
        UNLINKED,
        MERGED,
        SPLIT
    }
}
