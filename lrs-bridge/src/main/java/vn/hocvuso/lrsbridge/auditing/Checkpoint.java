package vn.hocvuso.lrsbridge.auditing;

import java.util.List;

/**
 * What the log is at one moment (C2SP tlog-checkpoint), without its signatures.
 *
 * @param origin which log: its public address without the scheme
 * @param size how many entries it has
 * @param root the root of its Merkle tree
 */
public record Checkpoint(String origin, long size, TreeHash root) {
    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n")) {
            throw new IllegalArgumentException("the origin of a checkpoint is one line");
        }
        if (size < 0) {
            throw new IllegalArgumentException("a log has no fewer than 0 entries");
        }
    }

    /**
     * Reads the text of a checkpoint's note. Lines behind the third say nothing to us.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Checkpoint parse(String text) {
        List<String> lines = LogProof.lines(text);
        if (lines.size() < LINES || !text.endsWith("\n") || lines.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("a checkpoint has three lines or more, none of them empty");
        }
        return new Checkpoint(lines.get(0), decimal(lines.get(1)), TreeHash.parse(lines.get(2)));
    }

    /** A number as logs write it: digits only, no zeros before it. */
    static long decimal(String text) {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("not a number of a log: " + text);
        }
        return Long.parseLong(text);
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }
}
