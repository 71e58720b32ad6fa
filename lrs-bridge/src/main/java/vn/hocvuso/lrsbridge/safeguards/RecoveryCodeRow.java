package vn.hocvuso.lrsbridge.safeguards;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The digest of a recovery code that has not been used, in its table. */
@Entity
@Table(name = "recovery_code")
@SuppressWarnings("UnusedVariable") // read by queries only
class RecoveryCodeRow {
    @Id
    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "person_id", nullable = false)
    private UUID personId;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected RecoveryCodeRow() {}

    RecoveryCodeRow(UUID person, RecoveryCode code) {
        this.codeHash = code.hash(person).hex();
        this.personId = person;
    }
}
