package vn.hocvuso.lrsbridge.statements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Refused.Finding;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** How the feed of each credential fares, for those who look after platforms. */
public interface PlatformFeeds {
    /** So many refused requests of a credential are kept; a count of as many may be more. */
    int REFUSALS_KEPT = 200;

    /** The state of a credential's feed at this moment. */
    State of(UUID credential, Instant now);

    /** The latest refused requests, the latest first. */
    List<RefusedRequest> refusals(UUID credential, int limit);

    /** Whom the latest statements of a credential are about, each once, the latest first. */
    List<Ifi> latestActors(UUID credential, int statements);

    /** Keeps account of a refusal; of each credential only the latest are kept. */
    void refused(UUID credential, Instant when, String code, List<Finding> findings);

    /**
     * The state of a feed.
     *
     * @param lastStored when the last statement was stored; empty where none ever was
     * @param lastHour how many were stored in the last hour
     * @param lastDay how many were stored in the last 24 hours
     * @param refusedLastDay how many requests were refused in the last 24 hours, as far as they are kept
     * @param waiting how many statements wait in quarantine
     */
    record State(Optional<Instant> lastStored, long lastHour, long lastDay, long refusedLastDay, long waiting) {
        /** Whether more may have been refused than are counted. */
        public boolean mayHaveRefusedMore() {
            return refusedLastDay >= REFUSALS_KEPT;
        }
    }
}
