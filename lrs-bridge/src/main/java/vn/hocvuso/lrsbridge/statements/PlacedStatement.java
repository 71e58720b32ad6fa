package vn.hocvuso.lrsbridge.statements;

import java.time.Instant;

/**
 * A new statement with its place.
 *
 * @param added what is stored
 * @param keys by which it is found
 * @param position its place in the order of commits
 * @param source the number of its source
 * @param voided whether a statement that came earlier, or comes with it, voids it
 */
record PlacedStatement(NewStatement added, StatementKeys keys, long position, int source, boolean voided) {
    /** As the feed hands it on. */
    FedStatement fed(Instant stored) {
        return new FedStatement(
                position,
                added.id(),
                added.source().credential(),
                added.source().strength(),
                stored,
                voided,
                added.statement());
    }
}
