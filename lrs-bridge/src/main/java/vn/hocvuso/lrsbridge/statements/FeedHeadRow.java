package vn.hocvuso.lrsbridge.statements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The one row that says how far the feed has come. Whoever stores locks it. */
@Entity
@Table(name = "feed_head")
@SuppressWarnings("UnusedVariable") // columns that only queries read
class FeedHeadRow {
    static final int ONLY = 1;

    @Id
    private int id;

    @Column(nullable = false)
    private long position;

    @Column(nullable = false)
    private Instant stored;

    /** For EclipseLink. */
    protected FeedHeadRow() {}

    /** Gives out the next positions and returns the one before them. */
    long give(int count) {
        long before = position;
        position += count;
        return before;
    }

    /** A moment later than every one given before: a client that asks {@code since} the last it saw misses nothing. */
    Instant stamp(Instant now) {
        Instant next = stored.plus(1, ChronoUnit.MICROS);
        stored = now.isAfter(stored) ? now : next;
        return stored;
    }
}
