package vn.hocvuso.lrsbridge.statements;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.Iri;

/**
 * What statements are asked for; xAPI 1.0.3 part 3 section 2.1.3.
 *
 * @param filter which
 * @param ascending oldest first
 * @param limit how many at most, at least 1
 * @param from the position after which to go on, of an earlier page
 */
record StatementQuery(Filter filter, boolean ascending, int limit, Optional<Long> from) {
    /** The most that one page holds, and what {@code limit=0} means. */
    static final int MOST = 500;

    StatementQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page holds 1 to " + MOST + " statements, not " + limit);
        }
    }

    /**
     * Which statements.
     *
     * @param agent by whom
     * @param verb with this verb
     * @param activity about this activity
     * @param registration of this registration
     * @param since stored after
     * @param until stored at or before
     * @param credential the credential that sent them
     * @param relatedAgents whether the agent may stand anywhere in the statement
     * @param relatedActivities whether the activity may stand anywhere in the statement
     */
    record Filter(
            Optional<Ifi> agent,
            Optional<Iri> verb,
            Optional<Iri> activity,
            Optional<UUID> registration,
            Optional<Instant> since,
            Optional<Instant> until,
            Optional<UUID> credential,
            boolean relatedAgents,
            boolean relatedActivities) {
        static final Filter ALL = new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);

        /** The same, of one sender only. */
        Filter sentBy(UUID sender) {
            return new Filter(
                    agent,
                    verb,
                    activity,
                    registration,
                    since,
                    until,
                    Optional.of(sender),
                    relatedAgents,
                    relatedActivities);
        }
    }

    /** Whether only the list of all sources tells what is asked for. */
    boolean needsSources() {
        return filter.relatedAgents() || filter.credential().isPresent();
    }

    /** One more than fits, to learn whether there is a next page. */
    int oneMore() {
        return limit + 1;
    }
}
