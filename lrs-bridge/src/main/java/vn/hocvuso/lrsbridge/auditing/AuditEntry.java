package vn.hocvuso.lrsbridge.auditing;

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

    /** What is logged. */
    public enum Kind {
        CREDENTIAL_ISSUED,
        KEY_IN_USE,
        CURRICULUM_APPROVED
    }
}
