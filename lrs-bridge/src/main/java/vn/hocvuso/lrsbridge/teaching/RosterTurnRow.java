package vn.hocvuso.lrsbridge.teaching;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that is held while rows of a roster are taken in. */
@Entity
@Table(name = "roster_turn")
@SuppressWarnings("UnusedVariable") // a row to hold, with nothing in it
class RosterTurnRow {
    static final int ONLY = 1;

    @Id
    private int id;

    /** For EclipseLink. */
    protected RosterTurnRow() {}
}
