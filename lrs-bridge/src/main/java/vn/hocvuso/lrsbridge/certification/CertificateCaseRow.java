package vn.hocvuso.lrsbridge.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A case in its table. */
@Entity
@Table(name = "certificate_case")
class CertificateCaseRow {
    @Id
    private UUID id;

    @Column(name = "certificate_id", nullable = false)
    private UUID certificateId;

    @Column(nullable = false)
    private String lost;

    @Column(nullable = false)
    private Instant opened;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private CertificateCase.Outcome outcome = CertificateCase.Outcome.OPEN;

    @Column(nullable = false)
    private String reason = "";

    @Column(name = "decided_by", nullable = false)
    private String decidedBy = "";

    @Column(nullable = false)
    private Instant decided;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected CertificateCaseRow() {}

    CertificateCaseRow(UUID certificate, Set<String> lost, Instant opened) {
        this.id = UUID.randomUUID();
        this.certificateId = certificate;
        this.lost = String.join(" ", new TreeSet<>(lost));
        this.opened = opened;
        this.decided = opened;
    }

    boolean isAbout(Set<String> codes) {
        return lost.equals(String.join(" ", new TreeSet<>(codes)));
    }

    boolean isOpen() {
        return outcome == CertificateCase.Outcome.OPEN;
    }

    /** What was lost stays said, though it is achieved again by now. */
    void widen(Set<String> codes) {
        Set<String> all = new TreeSet<>(codes);
        all.addAll(codes());
        lost = String.join(" ", all);
    }

    private Set<String> codes() {
        return Set.of(lost.split(" ", -1));
    }

    void rule(CertificateCase.Ruling ruling) {
        outcome = ruling.outcome();
        reason = ruling.reason();
        decidedBy = ruling.by();
        decided = ruling.at();
    }

    CertificateCase found() {
        return new CertificateCase(
                id,
                certificateId,
                codes(),
                opened,
                isOpen()
                        ? Optional.empty()
                        : Optional.of(new CertificateCase.Ruling(outcome, reason, decidedBy, decided)));
    }
}
