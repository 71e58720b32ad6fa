package vn.hocvuso.lrsbridge.statements;

import java.util.List;

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
}
