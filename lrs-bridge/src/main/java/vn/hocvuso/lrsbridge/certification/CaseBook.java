package vn.hocvuso.lrsbridge.certification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Cases about certificates. {@code DecisionContract} says what it does. */
interface CaseBook {
    /**
     * Opens a case, or tells the open one of this certificate what is lost besides. What a person ruled on already does not
     * open it again.
     */
    void open(UUID certificate, Set<String> lost, Instant at);

    /** A case. */
    Optional<CertificateCase> find(UUID id);

    /** Cases that wait for a ruling, oldest first. */
    List<CertificateCase> waiting();

    /** All cases, those that were ruled on too, newest first. */
    List<CertificateCase> all();

    /** All cases of a certificate, oldest first. */
    List<CertificateCase> of(UUID certificate);

    /**
     * Rules on an open case.
     *
     * @throws vn.hocvuso.lrsbridge.web.Refused when it was ruled on already
     */
    void rule(UUID id, CertificateCase.Ruling ruling);
}
