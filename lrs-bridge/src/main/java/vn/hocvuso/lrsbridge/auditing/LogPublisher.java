package vn.hocvuso.lrsbridge.auditing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Publishes what was appended: grows the tiles, and signs a checkpoint over them. One node at a time does it; tiles,
 * position and checkpoint commit together.
 */
@Singleton
public class LogPublisher {
    /** Entries that are hashed in one go; a tile of the second level is a round number of such goes. */
    static final int AT_ONCE = 4096;

    private final LogBook book;
    private final AuditLog log;
    private final LogIdentity identity;
    private final Clock clock;

    @Inject
    LogPublisher(LogBook book, AuditLog log, LogIdentity identity, Clock clock) {
        this.book = book;
        this.log = log;
        this.identity = identity;
        this.clock = clock;
    }

    /** Publishes the next entries; answers how many there were. */
    @Transactional
    public int publish() {
        if (book.hashed() == book.entries()) {
            return 0;
        }
        long size = book.lock();
        if (size == book.entries()) {
            return 0;
        }
        List<AuditEntry> entries = log.from(size, AT_ONCE);
        LogTiles tiles = new LogTiles(book);
        demandUnchanged(tiles);
        long grown = tiles.grow(size, entries);
        tiles.save();
        book.moveTo(grown);
        sign(grown, tiles);
        return entries.size();
    }

    /** A log never signs two histories: what was signed last must still be what the tiles say. */
    private void demandUnchanged(LogTiles tiles) {
        Optional<LogBook.Published> last = book.checkpoint();
        boolean changed = last.map(LogBook.Published::checkpoint)
                .filter(signed -> !MerkleTree.root(signed.size(), tiles).equals(signed.root()))
                .isPresent();
        if (changed) {
            throw new IllegalStateException("the log's tiles are not those of its last checkpoint: nothing is signed");
        }
    }

    private void sign(long size, LogTiles tiles) {
        LogSigner signer = identity.signer();
        Checkpoint checkpoint = new Checkpoint(signer.key().name(), size, MerkleTree.root(size, tiles));
        book.keepCheckpoint(new LogBook.Published(
                size,
                SignedNote.signed(checkpoint.text(), signer),
                clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }
}
