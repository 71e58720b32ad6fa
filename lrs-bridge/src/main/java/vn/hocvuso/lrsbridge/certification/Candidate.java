package vn.hocvuso.lrsbridge.certification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/**
 * Somebody who has completed a curriculum that does not certify by itself.
 *
 * @param who who, and what was completed
 * @param reason why it is withheld; empty when it is not
 */
record Candidate(Who who, State state, String reason, Instant since) {
    /** A citizen, and what they completed. */
    record Who(UUID citizen, Curriculum.Id curriculum, String audience) {
        /** The same for the same three at any time. */
        UUID id() {
            return UUID.nameUUIDFromBytes(text().getBytes(StandardCharsets.UTF_8));
        }

        String text() {
            return citizen + " " + curriculum + " " + audience;
        }
    }

    /** How far it is. */
    enum State {
        /** Waits for a decision. */
        ELIGIBLE,
        /** A decision names them; the certificate follows. */
        CONFIRMED,
        /** It is held back, and says why. */
        WITHHELD,
        /** The certificate is there. */
        ISSUED
    }

    UUID id() {
        return who.id();
    }
}
