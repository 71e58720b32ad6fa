package vn.hocvuso.lrsbridge.identity;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as Vietnamese write, sort and look for them. They are never corrected, only compared. */
public final class VietnameseNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private VietnameseNames() {}

    /** As it is kept: Unicode NFC, one blank between words. */
    public static String kept(String name) {
        return BLANKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Without marks and in small letters, so that Đặng Thị Hoà, ĐẶNG THỊ HÒA and dang thi hoa are found alike. */
    public static String folded(String name) {
        String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return BLANKS.matcher(letters).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** The last word, by which lists are sorted. */
    public static String given(String fullName) {
        return fullName.substring(fullName.lastIndexOf(' ') + 1);
    }

    /** The alphabet and the order of tones: ngang, huyền, hỏi, ngã, sắc, nặng. */
    public static Collator alphabet() {
        return Collator.getInstance(Locale.forLanguageTag("vi"));
    }

    /**
     * As in class lists: by given name, then family name, then what stands between. Word by word, because the alphabet
     * alone ignores blanks.
     */
    public static Comparator<String> asInClassLists() {
        Collator alphabet = alphabet();
        return Comparator.comparing(VietnameseNames::given, alphabet)
                .thenComparing((one, other) -> byWords(one, other, alphabet))
                .thenComparing(Comparator.naturalOrder());
    }

    private static int byWords(String one, String other, Collator alphabet) {
        String[] left = one.split(" ", -1);
        String[] right = other.split(" ", -1);
        for (int word = 0; word < Math.min(left.length, right.length); word++) {
            int order = alphabet.compare(left[word], right[word]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
