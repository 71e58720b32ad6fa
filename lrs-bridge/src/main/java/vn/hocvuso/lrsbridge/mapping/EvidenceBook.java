package vn.hocvuso.lrsbridge.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** The evidence that is kept, and whose it changed. {@code EvidenceBookContract} says what it does. */
public interface EvidenceBook {
    /**
     * The evidence about these accounts, also what does not count: each is weighed by what its credential may tell of at
     * this moment.
     */
    List<Evidence> about(Collection<Ifi> accounts);

    /** Keeps evidence; what is kept already becomes what it is read as now, but stays taken back where it was. */
    void keep(List<Evidence> evidence);

    /**
     * Of statements that were read again: what was read from them before and is not any more counts for nothing from now
     * on. Answers whose accounts that concerns.
     *
     * @param found all that is read from them now
     */
    Set<Ifi> keepOnly(Collection<UUID> statements, List<Evidence> found);

    /** Takes back what was read from these statements; answers whose accounts that concerns. */
    Set<Ifi> takeBack(Collection<UUID> statements);

    /** Takes note that something changed for these citizens; part of the transaction that changed it. */
    void changed(Collection<UUID> citizens);

    /** How much there is of each activity by a credential, the most first. */
    List<ActivityCount> activities(UUID credential, int limit);

    /** How many results of an activity there are, and of how many learners. */
    record ActivityCount(String activity, long results, long learners) {}

    /** Whether something has changed for anybody. */
    boolean hasChanged();

    /**
     * Hands out citizens for whom something has changed and forgets that it has; part of the caller's transaction, so
     * that who fails afterwards meets them again.
     */
    Set<UUID> takeChanged(int limit);
}
