package vn.hocvuso.lrsbridge.auditing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A text with signatures below it (C2SP signed-note).
 *
 * @param text what is signed; ends with a line feed
 * @param signatures in their order
 */
public record SignedNote(String text, List<Line> signatures) {
    private static final String DASH = "\u2014 ";
    private static final int ID_LENGTH = 4;

    /** Far more than any note of ours has; each known one costs a check. */
    private static final int MOST = 100;

    private static final int LONGEST = 1_000_000;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("the text of a note ends with a line feed");
        }
    }

    /**
     * One signature.
     *
     * @param name the key's name
     * @param signature base64 of the key's id and the signature itself
     */
    public record Line(String name, String signature) {
        byte[] id() {
            return Arrays.copyOf(bytes(), ID_LENGTH);
        }

        byte[] value() {
            byte[] bytes = bytes();
            return Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length);
        }

        private byte[] bytes() {
            return Base64.getDecoder().decode(signature);
        }
    }

    /**
     * Reads a note.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || note.length() > LONGEST || !note.endsWith("\n") || hasControls(note)) {
            throw new IllegalArgumentException("a signed note is a text, an empty line, and lines of signatures");
        }
        List<Line> lines = LogProof.lines(note.substring(end + 2)).stream()
                .map(SignedNote::line)
                .toList();
        if (lines.isEmpty() || lines.size() > MOST) {
            throw new IllegalArgumentException("a signed note has 1 to " + MOST + " signatures");
        }
        return new SignedNote(note.substring(0, end + 1), lines);
    }

    private static boolean hasControls(String note) {
        return note.chars().anyMatch(letter -> letter < ' ' && letter != '\n');
    }

    private static Line line(String line) {
        String[] parts = line.split(" ", -1);
        if (!line.startsWith(DASH) || parts.length != 3 || !isName(parts[1])) {
            throw new IllegalArgumentException("not a line of a signature: " + line);
        }
        if (TreeHash.strict(parts[2]).length <= ID_LENGTH) {
            throw new IllegalArgumentException("a signature is too short: " + line);
        }
        return new Line(parts[1], parts[2]);
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(letter -> letter == '+' || letter < ' ' || Character.isSpaceChar(letter));
    }

    /** The note with a signature by this key. */
    static SignedNote signed(String text, LogSigner signer) {
        LogKey key = signer.key();
        byte[] id = key.id();
        byte[] signature = signer.sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] joined = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, joined, id.length, signature.length);
        return new SignedNote(
                text, List.of(new Line(key.name(), Base64.getEncoder().encodeToString(joined))));
    }

    /**
     * The first of these keys that signed the text. Nothing when none did, or when a signature of one of them is false:
     * then the note is not to be believed at all.
     */
    public Optional<LogKey> signer(Collection<LogKey> known) {
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        Optional<LogKey> first = Optional.empty();
        for (Line line : signatures) {
            for (LogKey key : known) {
                if (line.name().equals(key.name()) && Arrays.equals(line.id(), key.id())) {
                    if (!key.verifies(signed, line.value())) {
                        return Optional.empty();
                    }
                    first = first.or(() -> Optional.of(key));
                }
            }
        }
        return first;
    }

    /** The note as it is sent. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(DASH)
                .append(line.name())
                .append(' ')
                .append(line.signature())
                .append('\n'));
        return note.toString();
    }
}
