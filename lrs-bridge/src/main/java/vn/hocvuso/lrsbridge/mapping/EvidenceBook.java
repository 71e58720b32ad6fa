package vn.hocvuso.lrsbridge.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** The evidence that is kept, and whose it changed. {@code EvidenceBookContract} says what it does. */
public interface EvidenceBook {
    /** The evidence about these accounts, voided ones too. */
    List<Evidence> about(Collection<Ifi> accounts);

    /** Takes note that something changed for these citizens; part of the transaction that changed it. */
    void changed(Set<UUID> citizens);

    /**
     * Hands out citizens for whom something has changed and forgets that it has; part of the caller's transaction, so
     * that who fails afterwards meets them again. Two callers at once do not meet the same ones.
     */
    Set<UUID> takeChanged(int limit);
}
