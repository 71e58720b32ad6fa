package vn.hocvuso.lrsbridge.statements;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * All statements in the order of their commits. A reader that remembers the last position it has read meets every
 * statement exactly once: a statement never becomes visible behind one that is visible already (docs/adr/0001).
 */
public interface StatementFeed {
    /**
     * The next statements.
     *
     * @param position the last position read; 0 from the beginning
     * @param limit how many at most
     */
    List<FedStatement> after(long position, int limit);

    /**
     * Those of these statements that have been voided by now. A void that another credential sent has no effect, so that
     * what a voiding statement names need not be among them.
     */
    List<UUID> voidedAmong(Collection<UUID> ids);
}
