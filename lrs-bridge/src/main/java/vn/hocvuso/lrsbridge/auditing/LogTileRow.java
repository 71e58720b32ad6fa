package vn.hocvuso.lrsbridge.auditing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A tile of the log in its table. */
@Entity
@Table(name = "log_tile")
@SuppressWarnings("UnusedVariable") // the key is read by queries only
class LogTileRow {
    @Id
    private String id;

    @Column(nullable = false)
    private byte[] hashes;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected LogTileRow() {}

    LogTileRow(int level, long place, byte[] hashes) {
        this.id = key(level, place);
        this.hashes = hashes.clone();
    }

    static String key(int level, long place) {
        return level + "/" + place;
    }

    byte[] hashes() {
        return hashes;
    }
}
