package vn.hocvuso.lrsbridge.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A row that whoever changes a scope locks first: what does not exist yet cannot be locked itself. Scopes share a fixed
 * number of locks, and a change takes one only, so that nobody waits in a circle.
 */
@Entity
@Table(name = "document_lock")
@SuppressWarnings("UnusedVariable") // the key is read by queries only
class DocumentLockRow {
    /** As many as the migration made. */
    private static final int COUNT = 256;

    @Id
    private int id;

    /** For EclipseLink. */
    protected DocumentLockRow() {}

    static int of(DocumentScope scope) {
        UUID key = DocumentRow.keyOf(scope);
        return Math.floorMod(key.getLeastSignificantBits(), COUNT);
    }
}
