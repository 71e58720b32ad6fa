package vn.hocvuso.lrsbridge.statements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One storing commit in its table, for queries: its moment, and the position of its last statement. */
@Entity
@Table(name = "feed_commit")
@SuppressWarnings("UnusedVariable") // columns that only queries read
class CommitRow {
    @Id
    private Instant stored;

    @Column(nullable = false)
    private long position;

    /** For EclipseLink. */
    protected CommitRow() {}
}
