package vn.hocvuso.lrsbridge.xapi;

import java.util.Optional;

/**
 * An internationalized resource identifier (RFC 3987), kept exactly as received: compared whole, never normalised. Only
 * a scheme is demanded, no host: {@code block-v1:a+b} and {@code ispring://x} are identifiers like any other.
 *
 * @param value the identifier
 */
public record Iri(String value) {
    /** Which ASCII characters RFC 3987 allows; a table, because every character of every identifier is looked up. */
    private static final boolean[] ASCII = ascii();

    private static boolean[] ascii() {
        boolean[] allowed = new boolean[0x80];
        for (char c = '!'; c < 0x7F; c++) {
            allowed[c] = "<>\"{}|\\^`".indexOf(c) < 0;
        }
        return allowed;
    }

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException where {@link #matches} says no
     */
    public Iri {
        if (!matches(value)) {
            throw new IllegalArgumentException("not an IRI: " + value);
        }
    }

    /** Reads an identifier; empty where it is none. */
    public static Optional<Iri> parse(String text) {
        return matches(text) ? Optional.of(new Iri(text)) : Optional.empty();
    }

    /** Whether the text is a scheme, a colon and then only characters that RFC 3987 allows. */
    public static boolean matches(CharSequence text) {
        int colon = endOfScheme(text);
        if (colon < 1) {
            return false;
        }
        for (int i = colon + 1; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int endOfScheme(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return i;
            }
            if (!isLetter(c) && (i == 0 || !isDigitOrMark(c))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigitOrMark(char c) {
        return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    }

    private static boolean isAllowed(char c) {
        return c < 0x80 ? ASCII[c] : c >= 0xA0 && c < 0xFFF0;
    }

    @Override
    public String toString() {
        return value;
    }
}
