package vn.hocvuso.lrsbridge.statements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Refused.Finding;

/**
 * A statement that a lenient credential sent and that could not be stored as it was.
 *
 * @param id of this entry
 * @param credential who sent it
 * @param arrived when
 * @param batch the request that it came with
 * @param index its place in that request, from 0
 * @param version the xAPI version it was sent as
 * @param findings why, each with its place and rule
 * @param state what became of it
 * @param decision who decided, empty while it waits
 * @param received what was sent, byte for byte in UTF-8
 */
public record QuarantinedStatement(
        UUID id,
        UUID credential,
        Instant arrived,
        UUID batch,
        int index,
        String version,
        List<Finding> findings,
        State state,
        Decision decision,
        String received) {

    /** What became of it. */
    public enum State {
        /** It was repaired by rules that have names, and stored; the original is here. */
        REPAIRED,
        /** It waits for a person. */
        WAITING,
        /** A person corrected it, and it was stored. */
        REPLAYED,
        /** A person decided that it is not needed. */
        DISMISSED
    }

    /**
     * What a person decided.
     *
     * @param by the name of the account; empty while nobody has decided
     * @param at when; the moment of arrival while nobody has decided
     * @param reason in the person's words
     */
    public record Decision(String by, Instant at, String reason) {}

    public QuarantinedStatement {
        findings = List.copyOf(findings);
    }
}
