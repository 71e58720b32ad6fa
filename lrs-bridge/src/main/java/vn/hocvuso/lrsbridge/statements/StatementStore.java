package vn.hocvuso.lrsbridge.statements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where statements are kept. {@code StatementStoreContract} says in tests what every store does. */
interface StatementStore {
    /**
     * Stores batches, each whole or, on a conflict, not at all; all in one commit. Statements that are held already are
     * left as they are. The store gives each its place and its {@code stored}; both grow with every commit and never
     * repeat.
     *
     * @return what the commit does; nothing of it has happened before the transaction ends
     */
    Kept store(List<List<NewStatement>> batches);

    /** Reads what the statements of a batch refer to before it is stored, so that the commit need not. */
    default void lookAhead(List<NewStatement> batch) {}

    /** The statement with this id, when it is in that state. */
    Optional<HeldStatement> find(UUID id, boolean voided);

    /** The statements that answer a query, in its order; voided ones never do. */
    Found select(StatementQuery query);

    /**
     * The moment through which answers are complete: no statement with an earlier {@code stored} can appear any more,
     * whichever node stores it (xAPI 1.0.3 part 3 section 2.1.3, X-Experience-API-Consistent-Through).
     */
    Instant consistentThrough();

    /**
     * What a commit does.
     *
     * @param outcomes what became of each batch, in their order
     * @param added what it brings into the feed, in the order of the feed
     */
    record Kept(List<StoreOutcome> outcomes, List<FedStatement> added) {
        public Kept {
            outcomes = List.copyOf(outcomes);
            added = List.copyOf(added);
        }
    }

    /**
     * One page.
     *
     * @param statements in the order of the query; fewer than its limit where they are large
     * @param goesOn whether there are more behind the last
     */
    record Found(List<HeldStatement> statements, boolean goesOn) {
        public Found {
            statements = List.copyOf(statements);
        }
    }
}
