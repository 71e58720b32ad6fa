package vn.hocvuso.lrsbridge.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where documents are kept. {@code DocumentStoreContract} says in tests what every store does. */
interface DocumentStore {
    /** The document at an address; for a state without registration the one that was stored without. */
    Optional<Document> find(DocumentAddress address);

    /**
     * The documents of a scope, by id; without a registration those of all registrations.
     *
     * @param since only those written after it
     */
    List<Listed> list(DocumentScope scope, Optional<Instant> since);

    /**
     * Replaces what is held by what the change makes of it; empty is nothing. Whoever changes another document of the
     * scope, on any node, waits until this has ended, so that a change sees what it replaces. A change that throws
     * changes nothing.
     */
    void change(DocumentAddress address, UnaryOperator<Optional<Document>> change);

    /** Deletes the documents of a scope; without a registration those of all registrations. */
    void deleteAll(DocumentScope scope);

    /** A document in a list. */
    record Listed(String id, Instant modified) {}
}
