package vn.hocvuso.lrsbridge.teaching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A pupil's place in a class, in its table. A row of its own rather than a collection of {@link ClassroomRow}: inside
 * collections EclipseLink hands UUIDs to PostgreSQL as texts.
 */
@Entity
@Table(name = "classroom_pupil")
@SuppressWarnings("UnusedVariable") // columns that only queries read
class ClassroomPupilRow {
    @Id
    private UUID id;

    @Column(name = "classroom_id", nullable = false)
    private UUID classroomId;

    @Column(nullable = false)
    private int place;

    @Column(name = "citizen_id", nullable = false)
    private UUID citizenId;

    /** For EclipseLink. */
    protected ClassroomPupilRow() {}

    ClassroomPupilRow(UUID classroomId, int place, UUID citizenId) {
        this.id = UUID.nameUUIDFromBytes((classroomId + " " + citizenId).getBytes(StandardCharsets.UTF_8));
        this.classroomId = classroomId;
        this.place = place;
        this.citizenId = citizenId;
    }
}
