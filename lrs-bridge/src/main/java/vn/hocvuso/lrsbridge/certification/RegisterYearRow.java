package vn.hocvuso.lrsbridge.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A year of the register that was closed, in its table. */
@Entity
@Table(name = "register_year")
@SuppressWarnings("UnusedVariable") // the key is read by queries only
class RegisterYearRow {
    @Id
    @Column(name = "register_year")
    private int registerYear;

    @Column(nullable = false)
    private String note;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected RegisterYearRow() {}

    RegisterYearRow(int year, String note) {
        this.registerYear = year;
        this.note = note;
    }

    String note() {
        return note;
    }
}
