package vn.hocvuso.lrsbridge.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.plan.Approval;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/** An entry of the book in its table. */
@Entity
@Table(name = "register_entry")
@IdClass(BookEntryRow.Key.class)
class BookEntryRow {
    @Id
    @Column(name = "register_year")
    private int registerYear;

    @Id
    @Column(name = "register_number")
    private int registerNumber;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private BookEntry.Kind kind;

    @Column(name = "certificate_id", nullable = false)
    private UUID certificateId;

    @Column(name = "points_back", nullable = false)
    private UUID pointsBack;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false)
    private String authority;

    @Column(nullable = false)
    private String decision;

    @Column(name = "decided_on", nullable = false)
    private LocalDate decidedOn;

    @Column(nullable = false)
    private String signatory;

    @Column(nullable = false)
    private String holder;

    @Column(name = "curriculum_code", nullable = false)
    private String curriculumCode;

    @Column(name = "curriculum_version", nullable = false)
    private String curriculumVersion;

    @Column(nullable = false)
    private String audience;

    @Column(nullable = false)
    private Instant made;

    @Column(name = "made_by", nullable = false)
    private String madeBy;

    /** Year and number. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private int registerYear;
        private int registerNumber;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && registerYear == that.registerYear
                    && registerNumber == that.registerNumber;
        }

        @Override
        public int hashCode() {
            return Objects.hash(registerYear, registerNumber);
        }
    }

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected BookEntryRow() {}

    /** A revocation ends its own certificate; an entry that ends none points at its own too. */
    BookEntryRow(BookEntry entry) {
        this.registerYear = entry.number().year();
        this.registerNumber = entry.number().number();
        this.kind = entry.kind();
        this.certificateId = entry.certificate();
        this.pointsBack = entry.ends().orElse(entry.certificate());
        this.reason = entry.reason();
        this.authority = entry.decision().authority();
        this.decision = entry.decision().decision();
        this.decidedOn = entry.decision().day();
        this.signatory = entry.decision().signatory();
        this.holder = entry.holder().name();
        this.curriculumCode = entry.holder().curriculum().code();
        this.curriculumVersion = entry.holder().curriculum().version();
        this.audience = entry.holder().audience();
        this.made = entry.made();
        this.madeBy = entry.by();
    }

    BookEntry entry() {
        return new BookEntry(
                new Register.RegisterNumber(registerYear, registerNumber),
                kind,
                certificateId,
                kind == BookEntry.Kind.ISSUED ? Optional.empty() : Optional.of(pointsBack),
                reason,
                new Approval(authority, decision, decidedOn, signatory, Approval.Way.DECISION),
                new BookEntry.Holder(holder, new Curriculum.Id(curriculumCode, curriculumVersion), audience),
                made,
                madeBy);
    }
}
