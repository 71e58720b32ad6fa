package vn.hocvuso.lrsbridge.teaching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What the QR of a class holds, in its table. */
@Entity
@Table(name = "attendance_token")
class AttendanceTokenRow {
    @Id
    @Column(name = "classroom_id")
    private UUID classroomId;

    @Column(nullable = false)
    private String token;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected AttendanceTokenRow() {}

    AttendanceTokenRow(UUID classroomId, String token) {
        this.classroomId = classroomId;
        this.token = token;
    }

    UUID classroomId() {
        return classroomId;
    }

    String token() {
        return token;
    }
}
