package vn.hocvuso.lrsbridge.auditing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A place that checkpoints are pushed to, in its table. */
@Entity
@Table(name = "log_push")
class LogPushRow {
    private static final Instant NEVER = Instant.EPOCH;
    private static final Duration TRIES_AGAIN_AFTER = Duration.ofMinutes(5);
    private static final int LONGEST_FAILURE = 500;

    @Id
    private String destination;

    @Column(name = "pushed_size", nullable = false)
    private long pushedSize;

    @Column(nullable = false)
    private Instant pushed = NEVER;

    @Column(nullable = false)
    private Instant claimed = NEVER;

    @Column(nullable = false)
    private String failure = "";

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected LogPushRow() {}

    LogPushRow(String destination) {
        this.destination = destination;
    }

    /** Its time has come, and nobody is at it. */
    boolean isDue(Instant now, Duration every) {
        boolean due = !pushed.plus(every).isAfter(now);
        boolean free = !claimed.plus(TRIES_AGAIN_AFTER).isAfter(now) || isDone();
        return due && free;
    }

    boolean claim(Instant now, Duration every) {
        boolean due = isDue(now, every);
        if (due) {
            claimed = now;
        }
        return due;
    }

    /** The last claim ended well. */
    private boolean isDone() {
        return failure.isEmpty() && !pushed.isBefore(claimed);
    }

    void arrived(long size, Instant at) {
        pushedSize = size;
        pushed = at;
        failure = "";
    }

    void failed(String reason) {
        failure = reason.substring(0, Math.min(reason.length(), LONGEST_FAILURE));
    }

    OpenLog.PushState state() {
        return new OpenLog.PushState(
                destination, pushedSize, Optional.of(pushed).filter(moment -> !moment.equals(NEVER)), failure);
    }
}
