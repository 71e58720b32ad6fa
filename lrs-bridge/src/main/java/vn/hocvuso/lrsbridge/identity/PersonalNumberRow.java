package vn.hocvuso.lrsbridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A sealed number in its table. */
@Entity
@Table(name = "personal_number")
class PersonalNumberRow {
    @Id
    @Column(name = "citizen_id")
    private UUID citizenId;

    @Column(nullable = false)
    private String sealed;

    @Column(nullable = false)
    private String lookup;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected PersonalNumberRow() {}

    PersonalNumberRow(UUID citizenId, PersonalNumber number, SealingKey key) {
        this.citizenId = citizenId;
        this.sealed = key.seal(number, citizenId);
        this.lookup = key.lookup(number);
    }

    UUID citizenId() {
        return citizenId;
    }

    String lookup() {
        return lookup;
    }

    PersonalNumber number(SealingKey key) {
        return key.open(sealed, citizenId);
    }
}
