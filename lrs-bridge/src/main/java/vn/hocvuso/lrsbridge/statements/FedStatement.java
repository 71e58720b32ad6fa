package vn.hocvuso.lrsbridge.statements;

import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.xapi.Statement;

/**
 * A statement as the feed hands it on.
 *
 * @param position its place in the order of commits
 * @param id its id, given by the platform or by us
 * @param credential the credential that sent it, or the person who recorded it here
 * @param strength how far it can be believed, by the way in which it came
 * @param stored when it was stored
 * @param voided whether it has been voided by now, also by a statement that was there before it
 * @param statement what it says
 */
public record FedStatement(
        long position,
        UUID id,
        UUID credential,
        Strength strength,
        Instant stored,
        boolean voided,
        Statement statement) {
    FedStatement asVoided() {
        return new FedStatement(position, id, credential, strength, stored, true, statement);
    }
}
