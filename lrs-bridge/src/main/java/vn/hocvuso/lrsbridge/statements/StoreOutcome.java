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
     * None was stored: others with these ids are held already, and say something else.
     *
     * @param conflicts the places in the batch, from 0
     */
    record Conflict(List<Clash> conflicts) implements StoreOutcome {
        public Conflict {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * One clash.
     *
     * @param index which statement of the batch
     * @param id the id that both carry
     */
    record Clash(int index, UUID id) {}
}
