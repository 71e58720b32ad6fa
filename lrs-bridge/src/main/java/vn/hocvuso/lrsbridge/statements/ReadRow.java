package vn.hocvuso.lrsbridge.statements;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Assigned;
import vn.hocvuso.lrsbridge.xapi.TextGaps;

/**
 * A row of the table of statements as it is read.
 *
 * @param source the number of its source
 * @param size of the text, in bytes
 * @param text what was received; empty where it is too long to come with every row that may be wanted
 */
record ReadRow(
        long position,
        UUID id,
        Instant stored,
        String version,
        boolean voided,
        int source,
        TextGaps gaps,
        int size,
        Optional<byte[]> text) {

    HeldStatement held(Source from, byte[] received) {
        Assigned assigned = new Assigned(id, stored, stored, from.authority(), version);
        return new HeldStatement(position, from, assigned, received, gaps);
    }
}
