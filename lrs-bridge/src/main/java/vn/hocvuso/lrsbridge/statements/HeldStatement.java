package vn.hocvuso.lrsbridge.statements;

import vn.hocvuso.lrsbridge.xapi.Assigned;
import vn.hocvuso.lrsbridge.xapi.StatementText;

/**
 * A statement that is held.
 *
 * @param position its place in the order of commits
 * @param assigned what the store gave it
 * @param received the text as received, byte for byte; not to be changed
 */
record HeldStatement(long position, Assigned assigned, byte[] received) {
    /** The text that is answered: as received, with what the store assigned. */
    byte[] exact() {
        return StatementText.exact(received, assigned);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof HeldStatement held && held.assigned.id().equals(assigned.id());
    }

    @Override
    public int hashCode() {
        return assigned.id().hashCode();
    }

    @Override
    public String toString() {
        return "HeldStatement[" + position + " " + assigned.id() + "]";
    }
}
