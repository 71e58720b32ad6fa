package vn.hocvuso.lrsbridge.statements;

import java.util.UUID;

/**
 * Who sent statements and who vouches for them.
 *
 * @param credential the credential that sent them
 * @param authority the xAPI authority, an Agent as JSON
 */
record Source(UUID credential, String authority) {}
