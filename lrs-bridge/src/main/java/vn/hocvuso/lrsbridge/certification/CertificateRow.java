package vn.hocvuso.lrsbridge.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/** An entry of the register in its table. */
@Entity
@Table(name = "certificate")
@SuppressWarnings("UnusedVariable") // columns that only queries read
class CertificateRow {
    @Id
    private UUID id;

    @Column(name = "citizen_id", nullable = false)
    private UUID citizenId;

    @Column(name = "curriculum_code", nullable = false)
    private String curriculumCode;

    @Column(name = "curriculum_version", nullable = false)
    private String curriculumVersion;

    @Column(nullable = false)
    private String audience;

    @Column(name = "register_year", nullable = false)
    private int registerYear;

    @Column(name = "register_number", nullable = false)
    private int registerNumber;

    @Column(name = "status_list", nullable = false)
    private int statusList;

    @Column(name = "status_index", nullable = false)
    private int statusIndex;

    @Column(nullable = false)
    private Instant issued;

    @Column(nullable = false)
    private boolean revoked;

    @Column(nullable = false)
    private byte[] credential;

    @Column(name = "stands_for", nullable = false)
    private String standsFor;

    /** For EclipseLink. */
    protected CertificateRow() {}

    /** The first certificate of somebody. */
    CertificateRow(Certificate certificate, Register.Place place, byte[] credential) {
        this(
                certificate,
                place,
                credential,
                new Candidate.Who(certificate.citizen(), certificate.curriculum(), certificate.audience()).text());
    }

    /** One that takes the place of another. */
    static CertificateRow replacing(UUID former, Certificate certificate, Register.Place place, byte[] credential) {
        return new CertificateRow(certificate, place, credential, "replaces " + former);
    }

    private CertificateRow(Certificate certificate, Register.Place place, byte[] credential, String standsFor) {
        this.id = certificate.id();
        this.citizenId = certificate.citizen();
        this.curriculumCode = certificate.curriculum().code();
        this.curriculumVersion = certificate.curriculum().version();
        this.audience = certificate.audience();
        this.registerYear = certificate.year();
        this.registerNumber = certificate.number();
        this.statusList = place.statusList();
        this.statusIndex = place.statusIndex();
        this.issued = certificate.issued();
        this.revoked = certificate.revoked();
        this.credential = credential.clone();
        this.standsFor = standsFor;
    }

    void end() {
        revoked = true;
    }

    Certificate certificate() {
        return new Certificate(
                id,
                citizenId,
                new Curriculum.Id(curriculumCode, curriculumVersion),
                audience,
                registerYear,
                registerNumber,
                issued,
                revoked);
    }

    byte[] credential() {
        return credential;
    }
}
