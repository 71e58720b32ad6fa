package vn.hocvuso.coursepackages.archive;

/**
 * How much of an archive is taken before it is refused.
 *
 * @param entries files and folders in it
 * @param directoryBytes size of its list of entries
 * @param entryBytes size of one file, unpacked
 * @param totalBytes size of all files, unpacked
 * @param ratio how many times larger than packed a file may be; small files are not asked
 * @param nameLength UTF-16 units of one name
 */
public record ArchiveLimits(
        int entries, int directoryBytes, long entryBytes, long totalBytes, int ratio, int nameLength) {
    private static final int MIB = 1024 * 1024;

    /** Real packages have up to some thousand files; one of 136 MiB with its content twice is in use. Media hardly shrink. */
    public static final ArchiveLimits DEFAULT =
            new ArchiveLimits(50_000, 32 * MIB, 1024L * MIB, 4096L * MIB, 200, 1_000);

    /** Files below this size are harmless however well they are packed. */
    static final long SMALL = 10L * MIB;

    public ArchiveLimits {
        if (entries < 1 || directoryBytes < 1 || entryBytes < 1 || totalBytes < 1 || ratio < 1 || nameLength < 1) {
            throw new IllegalArgumentException("each limit is positive");
        }
    }
}
