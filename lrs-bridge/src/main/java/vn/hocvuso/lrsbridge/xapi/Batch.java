package vn.hocvuso.lrsbridge.xapi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The objects of one request body.
 *
 * @param array whether the body was an array; otherwise it was one object
 * @param statements those that were read, in the order received
 * @param unkept those that are JSON and cannot be kept, in the order received; only {@link StatementReader#readEach}
 *     tells them apart
 */
public record Batch(boolean array, List<Received> statements, List<Unkept> unkept) {
    public Batch {
        statements = List.copyOf(statements);
        unkept = List.copyOf(unkept);
    }

    /** A batch of which everything was read. */
    Batch(boolean array, List<Received> statements) {
        this(array, statements, List.of());
    }

    /** One value of a body as it was received. */
    public sealed interface Element permits Received, Unkept {
        /** Position in the batch, from 0. */
        int index();

        /** Exactly its slice of the body, in UTF-8. */
        byte[] bytes();

        /** The UUID that it names as its id; empty where it names none. */
        Optional<UUID> id();
    }

    /**
     * A value that is JSON and cannot be kept as a statement.
     *
     * @param index position in the batch, from 0
     * @param text as it was received
     * @param id the one that it names; empty where it names none
     * @param violation why it cannot be kept
     */
    public record Unkept(int index, String text, Optional<UUID> id, Violation violation) implements Element {
        @Override
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
