package vn.hocvuso.lrsbridge.statements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where statements are kept. {@code StatementStoreContract} says in tests what every store does. */
interface StatementStore {
    /**
     * Stores all of them or, on a conflict, none. Statements that are held already are left as they are. The store
     * gives each its place and its {@code stored}; both grow with every commit and never repeat.
     */
    StoreOutcome store(List<NewStatement> statements);

    /** The statement with this id, when it is in that state. */
    Optional<HeldStatement> find(UUID id, boolean voided);

    /** The statements that answer a query, in its order; voided ones never do. */
    List<HeldStatement> select(StatementQuery query);
}
