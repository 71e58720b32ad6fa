package vn.hocvuso.lrsbridge.teaching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/** A roster on its way in, in its table. */
@Entity
@Table(name = "roster_import")
class RosterImportRow {
    @Id
    private UUID id;

    @Column(name = "made_by", nullable = false)
    private UUID madeBy;

    @Column(name = "made_name", nullable = false)
    private String madeName;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "file_name", nullable = false)
    private String fileName;

    @Column(nullable = false)
    private byte[] content;

    @Column(name = "teacher_id", nullable = false)
    private UUID teacherId;

    @Column(name = "school_year", nullable = false)
    private String schoolYear;

    @Column(name = "class_name", nullable = false)
    private String className;

    @Column(name = "curriculum_code", nullable = false)
    private String curriculumCode;

    @Column(name = "curriculum_version", nullable = false)
    private String curriculumVersion;

    @Column(nullable = false)
    private String audience;

    @Column(nullable = false)
    private String platform;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private RosterImport.State state;

    @Column(nullable = false)
    private int total;

    @Column(nullable = false)
    private int done;

    @Column(nullable = false)
    private Instant touched;

    /** For EclipseLink. */
    protected RosterImportRow() {}

    RosterImportRow(RosterImport roster) {
        this.id = roster.id();
        this.madeBy = roster.by();
        this.madeName = roster.byName();
        this.madeAt = roster.read();
        this.fileName = roster.fileName();
        this.content = roster.content().bytes();
        this.teacherId = roster.terms().teacher();
        this.schoolYear = roster.terms().schoolYear();
        this.className = roster.terms().className();
        this.curriculumCode = roster.terms().curriculum().code();
        this.curriculumVersion = roster.terms().curriculum().version();
        this.audience = roster.terms().audience();
        this.platform = roster.terms().platform();
        take(roster.progress());
    }

    private void take(RosterImport.Progress progress) {
        this.state = progress.state();
        this.total = progress.total();
        this.done = progress.done();
        this.touched = progress.touched();
    }

    boolean begin(Instant now) {
        if (state == RosterImport.State.DONE || (state == RosterImport.State.RUNNING && !roster().isStuck(now))) {
            return false;
        }
        take(new RosterImport.Progress(RosterImport.State.RUNNING, total, 0, now));
        return true;
    }

    void progress(int rows, Instant now) {
        take(new RosterImport.Progress(state, total, rows, now));
    }

    void finish(Instant now) {
        take(new RosterImport.Progress(RosterImport.State.DONE, total, total, now));
        content = new byte[0];
    }

    RosterImport roster() {
        return new RosterImport(
                id,
                madeBy,
                madeName,
                madeAt,
                fileName,
                new RosterImport.Content(content),
                new RosterTerms(
                        teacherId,
                        schoolYear,
                        className,
                        new Curriculum.Id(curriculumCode, curriculumVersion),
                        audience,
                        platform),
                new RosterImport.Progress(state, total, done, touched));
    }
}
