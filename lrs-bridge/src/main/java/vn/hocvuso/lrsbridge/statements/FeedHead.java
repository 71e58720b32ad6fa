package vn.hocvuso.lrsbridge.statements;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How far the feed has come. Whoever stores holds the lock of its row.
 *
 * @param position the last that was given to a statement
 * @param stored the last moment that was given out
 */
record FeedHead(long position, Instant stored) {
    /** The head after so many more statements. */
    FeedHead after(int statements, Instant now) {
        return new FeedHead(position + statements, later(now));
    }

    /** A moment later than every one given before: a client that asks {@code since} the last it saw misses nothing. */
    private Instant later(Instant now) {
        return now.isAfter(stored) ? now : stored.plus(1, ChronoUnit.MICROS);
    }
}
