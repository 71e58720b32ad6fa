package vn.hocvuso.lrsbridge.statements;

import java.util.List;
import java.util.UUID;

/** What became of a batch. */
sealed interface StoreOutcome {
    /**
     * All are held now.
     *
     * @param ids their ids, in the order of the batch
     */
    record Stored(List<UUID> ids) implements StoreOutcome {
        public Stored {
            ids = List.copyOf(ids);
        }
    }

    /**
     * None was stored, because of some of them.
     *
     * @param conflicts the places in the batch, from 0
     */
    record Conflict(List<Clash> conflicts) implements StoreOutcome {
        public Conflict {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * One statement that cannot be stored.
     *
     * @param index which statement of the batch
     * @param id the id of the statement that is held already: the same id, or the one that was to be voided
     */
    record Clash(Reason reason, int index, UUID id) {}

    /** Why a statement cannot be stored beside what is held. */
    enum Reason {
        /** A statement with this id is held, and says something else. */
        OTHER_CONTENT,
        /** It would void a statement that its sender may not void (xAPI 1.0.3 part 2 section 2.3.2). */
        FOREIGN_VOID,
        /** It would void something, and came by a key that lies open (cmi5 section 6.3). */
        OPEN_VOID;

        /** Whether the sender may not do it, whatever is held. */
        boolean isForbidden() {
            return this != OTHER_CONTENT;
        }
    }
}
