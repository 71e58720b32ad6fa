package vn.hocvuso.lrsbridge.teaching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** That somebody helps in a class, in its table. */
@Entity
@Table(name = "classroom_volunteer")
@SuppressWarnings("UnusedVariable") // columns that only queries and people read
class ClassVolunteerRow {
    @Id
    private UUID id;

    @Column(name = "classroom_id", nullable = false)
    private UUID classroomId;

    @Column(name = "person_id", nullable = false)
    private UUID personId;

    @Column(name = "assigned_by", nullable = false)
    private String assignedBy;

    @Column(name = "assigned_at", nullable = false)
    private Instant assignedAt;

    /** For EclipseLink. */
    protected ClassVolunteerRow() {}

    ClassVolunteerRow(UUID classroomId, UUID personId, String assignedBy, Instant assignedAt) {
        this.id = key(classroomId, personId);
        this.classroomId = classroomId;
        this.personId = personId;
        this.assignedBy = assignedBy;
        this.assignedAt = assignedAt;
    }

    static UUID key(UUID classroom, UUID person) {
        return UUID.nameUUIDFromBytes((classroom + " " + person).getBytes(StandardCharsets.UTF_8));
    }
}
