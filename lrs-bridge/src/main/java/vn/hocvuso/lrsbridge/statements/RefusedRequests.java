package vn.hocvuso.lrsbridge.statements;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.lrsbridge.web.RequestRefused;

/** Keeps account of what platforms were refused, so that nobody has to guess why nothing arrives. */
@Singleton
class RefusedRequests {
    private static final Logger LOG = Logger.getLogger("vn.hocvuso.lrsbridge");

    private final PlatformFeeds feeds;
    private final Clock clock;

    @Inject
    RefusedRequests(PlatformFeeds feeds, Clock clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    void note(@Observes RequestRefused told) {
        if (told.caller().platform().isEmpty()) {
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
}
