package vn.hocvuso.coursepackages.course;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A text in the languages in which a document has it, in the order of the document.
 *
 * @param byLanguage language tag (RFC 5646), {@link #UNDETERMINED} where the document names none -> text; texts say
 *     something, stand without blanks around them, and are in Unicode form NFC
 */
public record LanguageText(Map<String, String> byLanguage) {
    /** The tag of a text in a language that nobody named (ISO 639-2 {@code und}). */
    public static final String UNDETERMINED = "und";

    /** A text that is not there. */
    public static final LanguageText NONE = new LanguageText(Map.of());

    public LanguageText {
        Map<String, String> clean = new LinkedHashMap<>();
        byLanguage.forEach((language, text) -> {
            if (!text.isBlank()) {
                clean.putIfAbsent(
                        language.isBlank() ? UNDETERMINED : language.strip(),
                        Normalizer.normalize(text.strip(), Normalizer.Form.NFC));
            }
        });
        byLanguage = Collections.unmodifiableMap(clean);
    }

    /** A text in one language. */
    public static LanguageText of(String language, String text) {
        return new LanguageText(Map.of(language, text));
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /** This text, or the other one where this is not there. */
    public LanguageText or(LanguageText other) {
        return isEmpty() ? other : this;
    }

    /** The text for somebody who reads this language: in it, in a relative of it, else the first; empty if there is none. */
    public String in(String language) {
        return exact(language)
                .or(() -> related(language))
                .or(() -> byLanguage.values().stream().findFirst())
                .orElse("");
    }

    private Optional<String> exact(String language) {
        return byLanguage.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(language))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Optional<String> related(String language) {
        return byLanguage.entrySet().stream()
                .filter(entry -> primary(entry.getKey()).equals(primary(language)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String primary(String language) {
        int hyphen = language.indexOf('-');
        return (hyphen < 0 ? language : language.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    }
}
