package vn.hocvuso.coursepackages.curriculum;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How words and codes must look, the same as {@code curriculum-1.xsd} asks. */
final class Wording {
    static final int LONGEST = 4000;

    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");
    private static final Pattern SPOKEN = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern COMPETENCY_CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+)*");
    private static final Pattern FRAMEWORK = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private Wording() {}

    /** The words in Unicode form NFC on one line; they must say something, in characters that XML can carry. */
    static String words(String what, String given) {
        String words = clean(given);
        if (!SPOKEN.matcher(words).find() || UNWRITABLE.matcher(words).find() || isTooLong(words)) {
            throw new IllegalArgumentException(
                    what + " needs a letter or digit, no control characters and at most " + LONGEST + " characters");
        }
        return words;
    }

    static String clean(String given) {
        return Normalizer.normalize(SPACE.matcher(given).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    static boolean isTooLong(String words) {
        return words.codePointCount(0, words.length()) > LONGEST;
    }

    static String code(String given) {
        return matching(given, CODE, 64);
    }

    static String competencyCode(String given) {
        return matching(given, COMPETENCY_CODE, 32);
    }

    static String version(String given) {
        return matching(given, VERSION, 16);
    }

    static String framework(String given) {
        return matching(given, FRAMEWORK, 64);
    }

    private static String matching(String given, Pattern form, int longest) {
        if (given.length() > longest || !form.matcher(given).matches()) {
            throw new IllegalArgumentException("at most " + longest + " characters of the form " + form + " expected");
        }
        return given;
    }
}
