package vn.hocvuso.lrsbridge.statements;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Statements as their platforms sent them, for who follows a certificate back to them. */
@Singleton
public class ReceivedStatements {
    private final StatementStore store;

    @Inject
    ReceivedStatements(StatementStore store) {
        this.store = store;
    }

    /** The bytes of a statement as received, voided or not; nothing when it is not held, or not any more. */
    public Optional<byte[]> asReceived(UUID id) {
        return store.find(id, false).or(() -> store.find(id, true)).map(HeldStatement::received);
    }
}
