package vn.hocvuso.lrsbridge.identity;

import java.util.UUID;

/**
 * Says that a credential may tell of others than before; fired within the transaction that changes it.
 *
 * @param credential whose reach it is
 */
public record ReachChanged(UUID credential) {}
