package vn.hocvuso.coursepackages.course;

/**
 * The same thing said in both languages; {@code {0}}, {@code {1}} ... are gaps to be filled.
 *
 * @param vietnamese for the person who handed the document in
 * @param english the same in English
 */
public record Sentence(String vietnamese, String english) {
    private static final int LONGEST = 80;

    /** Fills the gaps, in one pass: what is put in is never read as a gap. Long values are cut. */
    public Sentence with(String... values) {
        return new Sentence(fill(vietnamese, values), fill(english, values));
    }

    /** This sentence and then the next. */
    public Sentence then(Sentence next) {
        return new Sentence(vietnamese + " " + next.vietnamese, english + " " + next.english);
    }

    private static String fill(String gaps, String... values) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < gaps.length(); i++) {
            if (gaps.charAt(i) == '{') {
                filled.append(excerpt(values[gaps.charAt(i + 1) - '0']));
                i += 2;
            } else {
                filled.append(gaps.charAt(i));
            }
        }
        return filled.toString();
    }

    private static String excerpt(String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return value.substring(0, end) + "…";
    }
}
