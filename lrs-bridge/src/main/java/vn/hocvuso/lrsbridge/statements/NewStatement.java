package vn.hocvuso.lrsbridge.statements;

import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Statement;

/**
 * A valid statement, ready to be stored.
 *
 * @param id its own id, or one that was made for it
 * @param statement what was received
 * @param version the xAPI version it was sent as
 * @param authority who vouches for it, an Agent as JSON
 */
record NewStatement(UUID id, Statement statement, String version, String authority) {}
