package vn.hocvuso.lrsbridge.statements;

import java.util.UUID;
import vn.hocvuso.lrsbridge.ground.Strength;

/**
 * Who sent statements, who vouches for them, and what was to be thought of that when they were stored.
 *
 * @param credential the credential that sent them, or the person who recorded them here
 * @param authority the xAPI authority, an Agent as JSON
 * @param strength how far they can be believed
 * @param voidsOthers whether the credential might void what other platforms stored
 */
record Source(UUID credential, String authority, Strength strength, boolean voidsOthers) {

    /**
     * Whether it may void what a source stored. A key voids its own statements, and with the scope for it those of other
     * platforms; what people recorded here only people take back; a key that lies open voids nothing at all.
     */
    boolean mayVoid(Source stored) {
        if (!mayVoid() || credential.equals(stored.credential())) {
            return mayVoid();
        }
        return stored.strength() == Strength.PERSON ? strength == Strength.PERSON : voidsOthers;
    }

    /** Whether it may void anything. */
    boolean mayVoid() {
        return strength != Strength.OPEN;
    }
}
