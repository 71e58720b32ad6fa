package vn.hocvuso.lrsbridge.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.hocvuso.lrsbridge.verifying.StatusList;

/** The one row that gives out register numbers. Whoever issues locks it first, so numbers have no gap. */
@Entity
@Table(name = "register_head")
@SuppressWarnings("UnusedVariable") // the key is read by queries only
class RegisterHeadRow {
    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "register_year", nullable = false)
    private int year;

    @Column(name = "last_number", nullable = false)
    private int lastNumber;

    @Column(name = "status_list", nullable = false)
    private int statusList;

    @Column(name = "status_used", nullable = false)
    private int statusUsed;

    /** For EclipseLink. */
    protected RegisterHeadRow() {}

    /** The next number of a year. A clock that runs behind does not reopen a year that is closed. */
    Register.RegisterNumber next(int currentYear) {
        if (currentYear > year) {
            year = currentYear;
            lastNumber = 0;
        }
        return new Register.RegisterNumber(year, ++lastNumber);
    }

    /** No number of this year is given out any more. */
    void close(int closed) {
        if (year <= closed) {
            year = closed + 1;
            lastNumber = 0;
        }
    }

    /** The status list for one more certificate: half full is full, so that a random free place is found at once. */
    int statusList() {
        if (statusUsed >= StatusList.ENTRIES / 2) {
            statusList++;
            statusUsed = 0;
        }
        statusUsed++;
        return statusList;
    }
}
