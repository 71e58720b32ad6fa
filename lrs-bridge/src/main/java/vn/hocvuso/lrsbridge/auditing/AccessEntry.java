package vn.hocvuso.lrsbridge.auditing;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody looked at personal data that is otherwise hidden, or took it away.
 *
 * @param person who, by the id of their account
 * @param personName what they were called then
 * @param subject about whom: a citizen, or a class; all zeros when about nobody alone
 * @param reason in their words; may be empty
 */
public record AccessEntry(Instant at, UUID person, String personName, What what, UUID subject, String reason) {
    private static final int LONGEST_REASON = 500;

    public AccessEntry {
        reason = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    /** What was looked at. */
    public enum What {
        /** A personal identification number in full. */
        NUMBER_SEEN,
        /** A class as a file. */
        CLASS_EXPORTED,
        /** A pupil's page for the parents. */
        REPORT_OPENED,
        /** Many certificates were checked by an auditor. */
        CERTIFICATES_CHECKED,
        SAMPLE_DRAWN,
        SAMPLE_EXPORTED,
        /** A certificate was followed to the statements that it rests on. */
        CERTIFICATE_FOLLOWED,
        CHAIN_EXPORTED,
        PACK_EXPORTED,
        /** The register was read as a book, or taken away as a file. */
        REGISTER_READ,
        REGISTER_EXPORTED,
        /** The cases about certificates were read, or taken away as a file. */
        CASES_READ,
        CASES_EXPORTED,
        /** An auditor opened a certificate, its credential or its paper. */
        CERTIFICATE_SEEN,
        /** Many papers were taken away to be printed or to be signed. */
        PAPERS_EXPORTED,
        LOG_EXAMINED,
        ACCESS_LOG_READ,
        ACCESS_LOG_EXPORTED
    }
}
