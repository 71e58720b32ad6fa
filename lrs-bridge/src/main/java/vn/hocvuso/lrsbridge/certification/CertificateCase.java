package vn.hocvuso.lrsbridge.certification;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something changed after a certificate was issued; a person decides what follows.
 *
 * @param lost codes of the competencies that were achieved no more at some time since; they may be achieved again
 */
record CertificateCase(UUID id, UUID certificate, Set<String> lost, Instant opened, Optional<Ruling> ruling) {
    CertificateCase {
        lost = Set.copyOf(lost);
    }

    /** How a case was decided. */
    record Ruling(Outcome outcome, String reason, String by, Instant at) {}

    /** What follows. */
    enum Outcome {
        OPEN,
        KEPT,
        REVOKED
    }
}
