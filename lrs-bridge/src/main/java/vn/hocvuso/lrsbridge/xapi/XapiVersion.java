package vn.hocvuso.lrsbridge.xapi;

import java.util.Optional;

/**
 * A version of xAPI that we speak: 1.0, 1.0.x, 2.0 or 2.0.x (xAPI Communication 3.3).
 *
 * @param text as the caller wrote it
 */
public record XapiVersion(String text) {
    /** What the specification asks an LRS to answer with to 1.0.x callers. */
    public static final XapiVersion ONE = new XapiVersion("1.0.3");

    /** What the specification asks an LRS to answer with to 2.0.x callers. */
    public static final XapiVersion TWO = new XapiVersion("2.0.0");

    /**
     * Checks that we speak it.
     *
     * @throws IllegalArgumentException where the text is none of the versions above
     */
    public XapiVersion {
        if (!isVersion(text)) {
            throw new IllegalArgumentException("not a version of xAPI we speak: " + text);
        }
    }

    /** Reads a version header; empty where we do not speak that version. */
    public static Optional<XapiVersion> parse(String header) {
        String text = header.strip();
        return isVersion(text) ? Optional.of(new XapiVersion(text)) : Optional.empty();
    }

    /** The version of a statement that comes without one: {@code 1.0.0} or {@code 2.0.0} (Data 2.4.10, 2.0 4.2.4.3). */
    public String ofStatements() {
        return isOne() ? "1.0.0" : "2.0.0";
    }

    public boolean isOne() {
        return text.charAt(0) == '1';
    }

    public boolean isTwo() {
        return text.charAt(0) == '2';
    }

    private static boolean isVersion(String text) {
        if (!text.startsWith("1.0") && !text.startsWith("2.0")) {
            return false;
        }
        return text.length() == 3
                || (text.charAt(3) == '.' && text.length() > 4 && text.length() < 8 && endsInDigits(text, 4));
    }

    /** A loop, because every request asks this twice. */
    private static boolean endsInDigits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
