package vn.hocvuso.lrsbridge.statements;

import vn.hocvuso.lrsbridge.xapi.Assigned;
import vn.hocvuso.lrsbridge.xapi.StatementText;
import vn.hocvuso.lrsbridge.xapi.TextGaps;

/** A statement that is held: what was received, and what the store gave it. */
final class HeldStatement {
    private final long position;
    private final Source source;
    private final Assigned assigned;
    private final byte[] received;
    private final TextGaps gaps;

    HeldStatement(long position, Source source, Assigned assigned, byte[] received, TextGaps gaps) {
        this.position = position;
        this.source = source;
        this.assigned = assigned;
        this.received = received.clone();
        this.gaps = gaps;
    }

    /** Its place in the order of commits. */
    long position() {
        return position;
    }

    /** Who sent it. */
    Source source() {
        return source;
    }

    /** What the store gave it. */
    Assigned assigned() {
        return assigned;
    }

    /** The text as received, byte for byte. */
    byte[] received() {
        return received.clone();
    }

    /** The text that is answered: as received, with what the store assigned. */
    byte[] exact() {
        return StatementText.exact(received, assigned, gaps);
    }
}
