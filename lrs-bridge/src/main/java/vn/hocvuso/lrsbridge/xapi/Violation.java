package vn.hocvuso.lrsbridge.xapi;

/**
 * One breach of one rule.
 *
 * @param rule what the specification asks
 * @param pointer where, as an RFC 6901 pointer within the statement; empty for the statement itself. For a property
 *     that is missing it names the place where it should stand
 * @param found what stands there, shortened to 80 characters; empty where nothing does. Characters that no database and
 *     no page can show stand as replacement characters, here and in the pointer
 */
public record Violation(Rule rule, String pointer, String found) {
    private static final int LONGEST = 80;

    public Violation {
        pointer = showable(pointer);
        found = excerpt(showable(found));
    }

    /** The text with U+0000 and halves of characters replaced by U+FFFD. */
    private static String showable(String text) {
        return isShowable(text)
                ? text
                : text.codePoints()
                        .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isShowable(String text) {
        return text.chars().noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static String excerpt(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
