package vn.hocvuso.lrsbridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which key the numbers are sealed with, in its table of one row. */
@Entity
@Table(name = "sealing_key")
@SuppressWarnings("UnusedVariable") // the key is read by queries only
class SealingKeyRow {
    static final int ONLY = 1;

    @Id
    private int id;

    @Column(nullable = false)
    private String fingerprint;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected SealingKeyRow() {}

    SealingKeyRow(SealingKey key) {
        this.id = ONLY;
        this.fingerprint = key.fingerprint();
    }

    boolean isOf(SealingKey key) {
        return fingerprint.equals(key.fingerprint());
    }
}
