package vn.hocvuso.lrsbridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that says how many links were made. Whoever links locks it, so links become visible in order. */
@Entity
@Table(name = "link_head")
@SuppressWarnings("UnusedVariable") // the key is read by queries only
class LinkHeadRow {
    static final int ONLY = 1;

    @Id
    private int id;

    @Column(nullable = false)
    private long position;

    /** For EclipseLink. */
    protected LinkHeadRow() {}

    long next() {
        return ++position;
    }
}
