package vn.hocvuso.coursepackages.curriculum;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which xAPI activity ids a rule means. Ids are opaque: they are compared character by character, and neither side is
 * normalised (no case folding, no percent decoding, no Unicode form, no trailing slash).
 *
 * <p>A pattern knows one sign: {@code *} stands for any characters, also none. Everything else, such as {@code ?} or
 * {@code .}, stands for itself. The pattern must cover the whole id. Matching looks for the pieces between the stars
 * from left to right and never goes back, so its cost is bounded by the length of the id times that of the pattern.
 *
 * @param kind how the value is meant
 * @param value an IRI, or the beginning or pattern of one: a scheme, a colon and something that names more than the
 *     scheme; at most 2000 printable characters without white space
 */
public record ActivitySelector(Kind kind, String value) {
    /** How the value of a selector is meant. */
    public enum Kind {
        /** The id is the value. */
        EXACT,
        /** The id begins with the value. */
        PREFIX,
        /** The id fits the value, in which each {@code *} stands for any characters. */
        PATTERN
    }

    private static final int LONGEST = 2000;
    // \s and control characters: what XML could not carry, or would change on the way, must not get in here either
    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z][A-Za-z0-9+.-]*:/*[^\\s/*\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF][^\\s\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]*");

    public ActivitySelector {
        if (!isIri(value)) {
            throw new IllegalArgumentException(
                    "an activity is named by a scheme, a colon and something beyond the scheme, without spaces");
        }
    }

    /**
     * What names an activity that was seen under these ids: the id, or a pattern with {@code *} where they differ.
     *
     * @throws IllegalArgumentException if there is none, one is no activity id, or they have too little in common
     */
    public static ActivitySelector covering(List<String> ids) {
        ids.forEach(id -> new ActivitySelector(Kind.EXACT, id));
        return new ObservedIds(ids).selector();
    }

    /** Whether this names something as ids of activities and verbs do: by a scheme, a colon and more, without spaces. */
    public static boolean isIri(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST
                && FORM.matcher(value).matches();
    }

    /** Whether this activity id is meant. */
    public boolean matches(String activityId) {
        return switch (kind) {
            case EXACT -> activityId.equals(value);
            case PREFIX -> activityId.startsWith(value);
            case PATTERN -> fits(activityId);
        };
    }

    private boolean fits(String id) {
        String[] pieces = value.split("\\*", -1);
        if (pieces.length == 1) {
            return id.equals(value);
        }
        String last = pieces[pieces.length - 1];
        if (!id.startsWith(pieces[0])) {
            return false;
        }
        int from = pieces[0].length();
        for (int i = 1; i < pieces.length - 1; i++) {
            int at = id.indexOf(pieces[i], from);
            if (at < 0) {
                return false;
            }
            from = at + pieces[i].length();
        }
        return id.length() - last.length() >= from && id.endsWith(last);
    }
}
