package vn.hocvuso.lrsbridge.teaching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/** A class in its table, without its pupils. */
@Entity
@Table(name = "classroom")
class ClassroomRow {
    @Id
    private UUID id;

    @Column(nullable = false)
    private String name;

    @Column(name = "school_year", nullable = false)
    private String schoolYear;

    @Column(name = "teacher_id", nullable = false)
    private UUID teacherId;

    @Column(name = "curriculum_code", nullable = false)
    private String curriculumCode;

    @Column(name = "curriculum_version", nullable = false)
    private String curriculumVersion;

    @Column(nullable = false)
    private String audience;

    /** For EclipseLink. */
    protected ClassroomRow() {}

    ClassroomRow(Classroom classroom) {
        this.id = classroom.id();
        this.name = classroom.name();
        this.schoolYear = classroom.schoolYear();
        this.teacherId = classroom.teacher();
        this.curriculumCode = classroom.curriculum().code();
        this.curriculumVersion = classroom.curriculum().version();
        this.audience = classroom.audience();
    }

    UUID id() {
        return id;
    }

    ListedClass listed(int size) {
        return new ListedClass(
                id, name, schoolYear, teacherId, new Curriculum.Id(curriculumCode, curriculumVersion), audience, size);
    }

    Classroom classroom(List<UUID> pupils) {
        Curriculum.Id curriculum = new Curriculum.Id(curriculumCode, curriculumVersion);
        return new Classroom(id, name, schoolYear, teacherId, curriculum, audience, pupils);
    }
}
