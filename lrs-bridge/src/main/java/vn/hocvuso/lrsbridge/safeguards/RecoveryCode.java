package vn.hocvuso.lrsbridge.safeguards;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/**
 * A code that stands once in the place of one from an authenticator app, for who has lost it: {@code
 * 7K3M-9Q2X-WT05-HNPR}. Eighty random bits, so that a plain digest keeps it; without letters that look alike.
 */
record RecoveryCode(String text) {
    /** So many are made at a time. */
    static final int MADE = 10;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final int LENGTH = 4 * GROUP;
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");
    private static final int LONGEST_TYPED = 60;

    static List<RecoveryCode> some(SecureRandom random) {
        return Stream.generate(() -> random(random)).limit(MADE).toList();
    }

    private static RecoveryCode random(SecureRandom random) {
        return new RecoveryCode(random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(letter -> LETTERS.substring(letter, letter + 1))
                .collect(Collectors.joining()));
    }

    /** The code that somebody typed, with blanks, dashes and small letters as they like; empty for any other text. */
    static Optional<RecoveryCode> typed(String text) {
        if (text.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String letters = text.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return FORM.matcher(letters).matches() ? Optional.of(new RecoveryCode(letters)) : Optional.empty();
    }

    /** How it is shown. */
    String shown() {
        return IntStream.range(0, LENGTH / GROUP)
                .mapToObj(group -> text.substring(group * GROUP, (group + 1) * GROUP))
                .collect(Collectors.joining("-"));
    }

    /** What is kept of it. */
    Sha256 hash(UUID person) {
        return Sha256.of(person + " " + text);
    }

    /** Never holds the code. */
    @Override
    public String toString() {
        return "RecoveryCode";
    }
}
