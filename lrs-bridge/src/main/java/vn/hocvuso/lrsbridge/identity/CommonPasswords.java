package vn.hocvuso.lrsbridge.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Passwords that are tried first by whoever guesses: words that everybody takes, digits behind them, rows of keys. */
final class CommonPasswords {
    private static final int FEWEST_LETTERS = 5;
    private static final int MOST_LEFT = 2;
    private static final int SHORTEST_RUN = 3;
    private static final int MOST_DIGITS = 8;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The longest first: "qwertyuiop" holds "qwerty". */
    private static final List<String> WORDS = words();

    private CommonPasswords() {}

    private static List<String> words() {
        try (InputStream list = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
            return list == null
                    ? List.of()
                    : new String(list.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether little is left of a password when what everybody takes is left out. */
    static boolean hold(String password) {
        String plain = plain(password);
        if (plain.chars().distinct().count() < FEWEST_LETTERS) {
            return true;
        }
        String left = plain;
        for (String word : WORDS) {
            left = left.replace(word, " ");
        }
        left = withoutRuns(left);
        String letters = left.replaceAll("[\\s\\d]", "");
        long digits = left.chars().filter(Character::isDigit).count();
        return letters.length() + Math.max(0, digits - MOST_DIGITS) <= MOST_LEFT;
    }

    /** Small letters without marks, as they are typed by who has no Vietnamese keyboard. */
    private static String plain(String password) {
        String apart = Normalizer.normalize(password.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(MARKS.matcher(apart).replaceAll("").replace('đ', 'd'))
                .replaceAll("");
    }

    /** Leaves out what goes up or down or stays, such as 12345, cba or 7777. */
    private static String withoutRuns(String text) {
        StringBuilder left = new StringBuilder();
        int begin = 0;
        for (int at = 1; at <= text.length(); at++) {
            boolean goesOn = at < text.length()
                    && (at - begin < 2
                            ? Math.abs(step(text, at)) <= 1
                            : step(text, at) == step(text, begin + 1) && Math.abs(step(text, at)) <= 1);
            if (!goesOn) {
                left.append(at - begin >= SHORTEST_RUN ? " " : text.substring(begin, at));
                begin = at;
            }
        }
        return left.toString();
    }

    /** From 9 to 0 is a step as well. */
    private static int step(String text, int at) {
        char before = text.charAt(at - 1);
        char here = text.charAt(at);
        return before == '9' && here == '0' ? 1 : before == '0' && here == '9' ? -1 : here - before;
    }
}
