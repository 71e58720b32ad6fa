package vn.hocvuso.lrsbridge.statements;

import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Statement;

/**
 * A valid statement, ready to be stored.
 *
 * @param id its own id, or one that was made for it
 * @param named whether the sender chose the id; a statement whose id was made from its content is a repeat of the one
 *     that is held under it, however they differ
 * @param statement what was received
 * @param version its version where it names none
 * @param source who sent it
 */
record NewStatement(UUID id, boolean named, Statement statement, String version, Source source) {}
