package vn.hocvuso.lrsbridge.identity;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/**
 * A code that a learner enters once in the answer to any question of their platform, so that the platform's statement
 * about it proves whose account that is: {@code LK-7K3M9-Q2XWT}. Fifty random bits, without letters that look alike.
 */
record LinkCode(String text) {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = 5;
    private static final Pattern FORM = Pattern.compile("LK[0-9A-HJKMNP-TV-Z]{10}");
    private static final int LONGEST_ANSWER = 40;

    static LinkCode random(SecureRandom random) {
        StringBuilder text = new StringBuilder("LK");
        for (int letter = 0; letter < 2 * HALF; letter++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new LinkCode(text.toString());
    }

    /** The code that somebody typed, with blanks, dashes and small letters as they like; empty for any other text. */
    static Optional<LinkCode> typed(String text) {
        if (text.length() > LONGEST_ANSWER) {
            return Optional.empty();
        }
        String letters = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(letters).matches() ? Optional.of(new LinkCode(letters)) : Optional.empty();
    }

    /** How it is shown. */
    String shown() {
        return text.substring(0, 2) + "-" + text.substring(2, 2 + HALF) + "-" + text.substring(2 + HALF);
    }

    Sha256 hash() {
        return Sha256.of(text);
    }
}
