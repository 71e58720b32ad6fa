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
    /** On this day xAPI 1.0.0 was published: a clock that is set to an earlier one is wrong. */
    private static final Instant FIRST_OF_XAPI = Instant.parse("2013-04-26T00:00:00Z");

    /**
     * When it happened, as far as its clock can be believed: never after it was stored, so that a clock that runs ahead
     * does not outlast a later reversal, and when it was stored where the clock is absurdly behind.
     */
    public Instant happened() {
        return statement
                .timestamp()
                .filter(said -> said.isBefore(stored) && !said.isBefore(FIRST_OF_XAPI))
                .orElse(stored);
    }

    FedStatement asVoided() {
        return new FedStatement(position, id, credential, strength, stored, true, statement);
    }
}
