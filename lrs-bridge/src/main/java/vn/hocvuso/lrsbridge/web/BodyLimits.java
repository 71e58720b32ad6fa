package vn.hocvuso.lrsbridge.web;

/**
 * How large a request's body may be, in bytes and after decompression. What is larger is refused at the first byte
 * beyond, before it fills memory.
 *
 * @param statements to {@code /xapi/statements}, without attachments
 * @param attachments the same with attachments, which are not kept in memory
 * @param documents to the other resources below {@code /xapi}
 * @param packages to {@code /plan/packages}, {@code /auditing/checks} and {@code /certification/signing}, where course
 *     packages and papers are handed in; they are not kept in memory
 * @param forms to other pages and to {@code /api}
 * @param fields how many fields a form may have
 */
public record BodyLimits(long statements, long attachments, long documents, long packages, long forms, int fields) {
    private static final long MEBIBYTE = 1_048_576;
    private static final int MOST_FIELDS = 10_000;

    /** Where whole folders and a year's papers are handed in. */
    private static final int MOST_FILES = 20_000;

    private static final int MOST_PARTS = 1000;

    public BodyLimits {
        if (statements < 1 || attachments < 1 || documents < 1 || packages < 1 || forms < 1 || fields < 1) {
            throw new IllegalArgumentException("a limit must be positive");
        }
    }

    /**
     * 32 MiB of statements, 512 MiB with attachments, 10 MiB a document, 1 GiB of course packages, 10 MiB a form: many times what
     * the largest batches of real platforms, the bookmarks of authoring tools and a shelf of packages need. What memory
     * holds of it fits a heap of 512 MB.
     */
    public static BodyLimits defaults() {
        return new BodyLimits(
                32 * MEBIBYTE, 512 * MEBIBYTE, 10 * MEBIBYTE, 1024 * MEBIBYTE, 10 * MEBIBYTE, MOST_FIELDS);
    }

    /**
     * The limit of a path, such as {@code xapi/statements}.
     *
     * @param multipart whether the body has parts
     */
    long of(String path, boolean multipart) {
        if (path.startsWith("xapi/statements")) {
            return multipart ? attachments : statements;
        }
        if (path.startsWith("xapi")) {
            return documents;
        }
        return isForFiles(path) ? packages : forms;
    }

    private static boolean isForFiles(String path) {
        return path.startsWith("plan/packages")
                || path.startsWith("auditing/checks")
                || path.startsWith("certification/signing");
    }

    /** How many parts a body at this path may have. */
    int parts(String path) {
        return isForFiles(path) ? MOST_FILES : MOST_PARTS;
    }
}
