package vn.hocvuso.lrsbridge.auditing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The proof that an entry is in the log, to be checked without the log (C2SP tlog-proof). It lies beside what was
 * logged, in a file ending in {@code .tlog-proof}.
 *
 * @param index the entry's place, from 0
 * @param path the hashes from the leaf's neighbour up
 * @param checkpoint the signed checkpoint that the path leads to
 */
public record LogProof(long index, List<TreeHash> path, SignedNote checkpoint) {
    /** How files of this kind end. */
    public static final String FILE_EXTENSION = ".tlog-proof";

    private static final String FIRST = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /** A tree of 2^63 leaves is no higher. */
    private static final int HIGHEST = 63;

    public LogProof {
        path = List.copyOf(path);
        if (index < 0 || path.size() > HIGHEST) {
            throw new IllegalArgumentException("not a place in a log: " + index);
        }
    }

    /**
     * Reads a proof. Extra data, which nothing vouches for, is passed over.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static LogProof parse(String text) {
        int end = text.indexOf("\n\n");
        List<String> lines = lines(text.substring(0, Math.max(end + 1, 0)));
        if (lines.isEmpty() || !lines.get(0).equals(FIRST)) {
            throw new IllegalArgumentException("a proof of a log begins with " + FIRST);
        }
        int at = lines.size() > 1 && lines.get(1).startsWith(EXTRA) ? 2 : 1;
        if (lines.size() <= at || !lines.get(at).startsWith(INDEX)) {
            throw new IllegalArgumentException("a proof of a log tells its index");
        }
        return new LogProof(
                Checkpoint.decimal(lines.get(at).substring(INDEX.length())),
                lines.subList(at + 1, lines.size()).stream()
                        .map(TreeHash::parse)
                        .toList(),
                SignedNote.parse(text.substring(end + 2)));
    }

    /** The lines of a text that ends each by a line feed; a carriage return is a letter like others. */
    static List<String> lines(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    /** Whether this proves that the entry is in a log of one of these keys. Never throws for what was sent. */
    public Answer proves(AuditEntry entry, Collection<LogKey> known) {
        return proves(entry, note -> note.signer(known));
    }

    /**
     * The same for many proofs, of which most end in the same checkpoint.
     *
     * @param signer which known key signed a note; may remember what it answered
     */
    public Answer proves(AuditEntry entry, Function<SignedNote, Optional<LogKey>> signer) {
        try {
            Checkpoint tree = Checkpoint.parse(checkpoint.text());
            if (signer.apply(checkpoint)
                    .filter(key -> key.name().equals(tree.origin()))
                    .isEmpty()) {
                return Answer.CHECKPOINT_NOT_SIGNED;
            }
            return MerkleTree.includes(tree, index, TreeHash.leaf(entry.bytes()), path)
                    ? Answer.LOGGED
                    : Answer.NOT_LOGGED;
        } catch (IllegalArgumentException notACheckpoint) {
            return Answer.CHECKPOINT_NOT_SIGNED;
        }
    }

    /** What a proof says. */
    public enum Answer {
        /** The entry is in the log that the checkpoint stands for. */
        LOGGED,
        /** The path does not lead from this entry to the checkpoint. */
        NOT_LOGGED,
        /** No key that is known signed the checkpoint, or a signature in it is false. */
        CHECKPOINT_NOT_SIGNED
    }

    /** The proof as it is kept in a file. */
    @Override
    public String toString() {
        return FIRST + "\n" + INDEX + index + "\n"
                + path.stream().map(hash -> hash + "\n").collect(Collectors.joining()) + "\n" + checkpoint;
    }
}
