package vn.hocvuso.lrsbridge.statements;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.lrsbridge.web.RequestRefused;

/** Keeps account of what platforms were refused, so that nobody has to guess why nothing arrives. */
@Singleton
class RefusedRequests {
    private static final Logger LOG = Logger.getLogger("vn.hocvuso.lrsbridge");

    /** So many of one credential are noted in a second; a flood of refusals must not become a flood of writes. */
    private static final int PER_SECOND = 5;

    private final Map<UUID, Noted> noted = new ConcurrentHashMap<>();
    private final PlatformFeeds feeds;
    private final Clock clock;

    @Inject
    RefusedRequests(PlatformFeeds feeds, Clock clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    void note(@Observes RequestRefused told) {
        if (told.caller().platform().isEmpty() || isFlood(told.caller().id())) {
            return;
        }
        try {
            feeds.refused(
                    told.caller().id(),
                    clock.instant(),
                    told.refused().refusal().code(),
                    told.refused().findings());
        } catch (RuntimeException notKept) {
            // the refusal itself is answered in any case
            LOG.log(Level.WARNING, "a refused request could not be noted", notKept);
        }
    }

    private boolean isFlood(UUID credential) {
        long second = clock.instant().getEpochSecond();
        return noted.merge(credential, new Noted(second, 1), Noted::and).count() > PER_SECOND;
    }

    /** How many were noted in a second. */
    private record Noted(long second, int count) {
        Noted and(Noted next) {
            return next.second == second ? new Noted(second, count + 1) : next;
        }
    }
}
