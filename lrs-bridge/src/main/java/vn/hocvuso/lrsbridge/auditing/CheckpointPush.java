package vn.hocvuso.lrsbridge.auditing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.logging.Logger;

/**
 * Carries checkpoints out of this server: only one that lies elsewhere proves that history was not rewritten. Each
 * destination is served by one node at a time; what fails is tried again, and shown to auditors.
 */
@Singleton
public class CheckpointPush {
    private static final Logger LOG = Logger.getLogger("vn.hocvuso.lrsbridge");

    private final LogBook book;
    private final LogSettings settings;
    private final Courier courier;
    private final Clock clock;

    @Inject
    CheckpointPush(LogBook book, LogSettings settings, Courier courier, Clock clock) {
        this.book = book;
        this.settings = settings;
        this.courier = courier;
        this.clock = clock;
    }

    /** Pushes to each destination whose time has come. */
    void pushWhatIsDue() {
        for (URI destination : settings.destinations()) {
            book.claimPush(destination.toString(), clock.instant(), settings.pushEvery())
                    .ifPresent(checkpoint -> push(destination, checkpoint));
        }
    }

    private void push(URI destination, LogBook.Published checkpoint) {
        try {
            courier.deliver(destination, checkpoint.checkpoint(), checkpoint.note());
            book.pushed(
                    destination.toString(), checkpoint.size(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        } catch (IOException notDelivered) {
            String reason = String.valueOf(notDelivered.getMessage());
            LOG.warning("a checkpoint of the log did not reach " + destination + ": " + reason);
            book.pushFailed(destination.toString(), reason);
        }
    }
}
