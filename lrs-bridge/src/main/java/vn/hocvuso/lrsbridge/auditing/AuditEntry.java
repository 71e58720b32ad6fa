package vn.hocvuso.lrsbridge.auditing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One thing that happened.
 *
 * @param kind what
 * @param sha256 the SHA-256, 64 hexadecimal digits, of what it happened to: of an issued credential's bytes, say
 */
public record AuditEntry(Kind kind, String sha256) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public AuditEntry {
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("a SHA-256 digest has 64 hexadecimal digits, small ones");
        }
    }

    /** An entry about these bytes. */
    public static AuditEntry about(Kind kind, byte[] what) {
        try {
            return new AuditEntry(
                    kind,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(what)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** The entry as it stands in the log: {@code credential-issued sha256:<64 digits>} in ASCII, no line feed. */
    public byte[] bytes() {
        return (kind.code() + " sha256:" + sha256).getBytes(StandardCharsets.US_ASCII);
    }

    /** What is logged. */
    public enum Kind {
        /** A credential; the digest is of its JSON, proofs included, in the canonical form of RFC 8785 (JCS). */
        CREDENTIAL_ISSUED,
        /** An entry of the register. */
        REGISTER_ENTRY,
        /** A year of the register was closed. */
        REGISTER_CLOSED,
        /** Another version of a status list. */
        STATUS_LIST,
        /** A decision about certificates. */
        DECISION,
        /** A paper came back with the official digital signature; the digest is of the signed file. */
        PAPER_SIGNED,
        KEY_IN_USE,
        /** A key that may vouch for nothing any more. */
        KEY_DISTRUSTED,
        CURRICULUM_APPROVED,
        /** An officer decided what a verb of statements means, or took that back. */
        VERB_DECIDED,
        PLATFORM_KEY_MADE,
        PLATFORM_KEY_CHANGED,
        PLATFORM_KEY_ROTATED,
        PLATFORM_KEY_REVOKED,
        /** A platform's key may tell of other learners or activities than before. */
        PLATFORM_REACH_CHANGED,
        QUARANTINE_DECIDED,
        PERSONAL_DATA_SEEN,
        PERSON_CHANGED,
        CITIZENS_MERGED,
        CITIZENS_SPLIT;

        /** As the log writes it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
