package vn.hocvuso.lrsbridge.auditing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The log as others may ask it: for proofs, checkpoints and keys. */
@Singleton
public class OpenLog {
    private final LogBook book;
    private final AuditLog log;
    private final LogPublisher publisher;

    @Inject
    OpenLog(LogBook book, AuditLog log, LogPublisher publisher) {
        this.book = book;
        this.log = log;
        this.publisher = publisher;
    }

    /** The proof that an entry is in the log, under the newest checkpoint; nothing when it was never logged. */
    public Optional<LogProof> proof(AuditEntry entry) {
        return book.index(entry).map(this::proof);
    }

    private LogProof proof(long index) {
        LogBook.Published tree = reaching(index);
        return new LogProof(index, MerkleTree.inclusion(index, tree.size(), new LogTiles(book)), tree.note());
    }

    /** The newest checkpoint; what was logged a moment ago is published first. */
    private LogBook.Published reaching(long index) {
        Optional<LogBook.Published> newest = book.checkpoint();
        while (newest.filter(tree -> tree.size() > index).isEmpty()) {
            if (publisher.publish() == 0) {
                throw new IllegalStateException("entry " + index + " is not in the log's tiles");
            }
            newest = book.checkpoint();
        }
        return newest.get();
    }

    /** Every entry that is published is hashed anew, and compared with the tree that was signed last. */
    public Examination examine() {
        return new LogExamination(book, this::entries).now();
    }

    /** Whether the log of today begins with the one that a checkpoint of an earlier day was signed over. */
    public Continuity since(SignedNote earlier) {
        return new LogExamination(book, this::entries).since(earlier);
    }

    private List<AuditEntry> entries(long from) {
        return log.from(from, LogPublisher.AT_ONCE);
    }

    /** The newest checkpoint. */
    public Optional<SignedNote> checkpoint() {
        return book.checkpoint().map(LogBook.Published::note);
    }

    /** The first checkpoint from a moment on, when there was one. */
    public Optional<SignedNote> checkpointFrom(Instant moment) {
        return book.checkpointFrom(moment).map(LogBook.Published::note);
    }

    /** The keys that ever signed checkpoints here, in the order they came into use. */
    public List<LogKey> keys() {
        return book.keys();
    }

    /** Where checkpoints are pushed to, and how that went. */
    public List<PushState> pushes() {
        return book.pushes();
    }

    /**
     * A place outside that checkpoints are pushed to.
     *
     * @param pushedSize the size of the checkpoint that was pushed last, 0 for none
     * @param pushed when
     * @param failure why the last try failed; empty when it did not
     */
    public record PushState(String destination, long pushedSize, Optional<Instant> pushed, String failure) {}

    /**
     * What came of hashing the whole log anew.
     *
     * @param size of the newest checkpoint, 0 without one
     * @param unchanged whether the entries give the root that was signed
     */
    public record Examination(long size, boolean unchanged) {}

    /** What came of comparing with an earlier checkpoint. */
    public enum Continuity {
        /** History was not rewritten: the log of today begins with that one. */
        CONTINUES,
        /** The log of today does not begin with that one. */
        REWRITTEN,
        /** The log of today is shorter than that one. */
        SHORTENED,
        /** That checkpoint is of another log, or no key of ours signed it. */
        NOT_OURS
    }
}
