package vn.hocvuso.lrsbridge.auditing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** The files of the log, of what a checkpoint was signed over and nothing beyond. */
@Singleton
public class LogFiles {
    private static final int BYTE = 8;

    private final LogBook book;
    private final AuditLog log;

    @Inject
    LogFiles(LogBook book, AuditLog log) {
        this.book = book;
        this.log = log;
    }

    /** The first hashes of a tile. */
    byte[] tile(int level, long number, int width) {
        byte[] hashes = book.tile(level, number).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        int length = width * TreeHash.LENGTH;
        if (hashes.length < length) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        return Arrays.copyOf(hashes, length);
    }

    /** The first entries of a bundle, each behind its length in two bytes. */
    byte[] entries(long number, int width) {
        long size = book.checkpoint().map(LogBook.Published::size).orElse(0L);
        List<AuditEntry> entries =
                number * LogTiles.WIDTH + width > size ? List.of() : log.from(number * LogTiles.WIDTH, width);
        if (entries.size() < width) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (AuditEntry entry : entries) {
            byte[] bytes = entry.bytes();
            bundle.write(bytes.length >> BYTE);
            bundle.write(bytes.length);
            bundle.writeBytes(bytes);
        }
        return bundle.toByteArray();
    }

    /** The proof that the log of one size begins with that of a smaller one. */
    List<TreeHash> consistency(long from, long to) {
        long size = book.checkpoint().map(LogBook.Published::size).orElse(0L);
        if (from < 1 || from > to || to > size) {
            throw Refused.because(
                    Refusal.INVALID_PARAMETER,
                    "from, to",
                    "cần 1 <= from <= to <= " + size + " / must be 1 <= from <= to <= " + size,
                    from + ", " + to);
        }
        return MerkleTree.consistency(from, to, new LogTiles(book));
    }
}
