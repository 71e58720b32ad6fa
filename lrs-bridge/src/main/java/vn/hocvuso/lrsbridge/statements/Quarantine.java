package vn.hocvuso.lrsbridge.statements;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where lenient credentials' wrong statements wait, and the originals of repaired ones are kept. */
public interface Quarantine {
    /** Keeps them; one that is kept already, because its request was sent again, is left as it is. */
    void keep(Collection<QuarantinedStatement> statements);

    /** Those of a credential in a state, the latest first. */
    List<QuarantinedStatement> of(UUID credential, QuarantinedStatement.State state, int limit);

    /** How many of a credential are in a state. */
    long count(UUID credential, QuarantinedStatement.State state);

    /** One entry. */
    Optional<QuarantinedStatement> find(UUID id);

    /**
     * Ends the waiting of an entry; answers whether it still waited. Of two people who decide at once, one gets true.
     */
    boolean decide(UUID id, QuarantinedStatement.State state, QuarantinedStatement.Decision decision);
}
