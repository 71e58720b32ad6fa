package vn.hocvuso.lrsbridge.xapi;

/**
 * One breach of one rule.
 *
 * @param rule what the specification asks
 * @param pointer where, as an RFC 6901 pointer within the statement; empty for the statement itself. For a property
 *     that is missing it names the place where it should stand
 * @param found what stands there, shortened to 80 characters; empty where nothing does
 */
public record Violation(Rule rule, String pointer, String found) {
    private static final int LONGEST = 80;

    public Violation {
        found = excerpt(found);
    }

    private static String excerpt(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
