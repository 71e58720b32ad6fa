package vn.hocvuso.lrsbridge.statements;

import vn.hocvuso.lrsbridge.web.BodyLimits;

/**
 * How large attachments may be; the statements beside them may be as large as without ({@link BodyLimits}).
 *
 * @param bytes of one attachment
 * @param parts of one request, the statements among them
 * @param signatureBytes of a signature, which is read as a whole
 */
record AttachmentLimits(long bytes, int parts, int signatureBytes) {
    AttachmentLimits {
        if (bytes < 1 || parts < 1 || signatureBytes < 1) {
            throw new IllegalArgumentException("a limit must be positive");
        }
    }

    /** 64 MiB an attachment, 200 parts a request, 2 MiB a signature (it holds its statement once more). */
    static AttachmentLimits defaults() {
        return new AttachmentLimits(64L * 1024 * 1024, 200, 2 * 1024 * 1024);
    }
}
