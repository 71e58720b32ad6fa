package vn.hocvuso.lrsbridge.web;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * What surrounds a page: its language, who reads it, and the address that shows it in the other language.
 *
 * @param language the page's language
 * @param reader who is signed in
 * @param switchAddress this page in the other language
 */
public record Frame(Language language, Optional<Caller> reader, String switchAddress) {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Where words are: {@code words_vi.properties} and so on; those of people and classes, and of certificates, have files of their own. */
    private static final List<String> BUNDLES = List.of("words", "people", "certification");

    /** A text of the files of words in this language, its {@code {0}}s filled in. */
    public String say(String key, Object... values) {
        ResourceBundle words = BUNDLES.stream()
                .map(name -> ResourceBundle.getBundle(name, language.locale(), NO_FALLBACK))
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new MissingResourceException("no words for " + key, "words", key));
        return values.length == 0
                ? words.getString(key)
                : new MessageFormat(words.getString(key), language.locale()).format(values);
    }

    /** The Vietnamese or the English text, whichever this page speaks. */
    public String choose(String vietnamese, String english) {
        return language == Language.VIETNAMESE || english.isEmpty() ? vietnamese : english;
    }

    /** A day as people here write it. */
    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(
                language == Language.VIETNAMESE ? "dd/MM/yyyy" : "d MMM yyyy", language.locale()));
    }

    /** The day of a moment, in Vietnam's time. */
    public String day(Instant moment) {
        return day(moment.atZone(VIETNAM).toLocalDate());
    }

    /** A moment, in Vietnam's time. */
    public String moment(Instant moment) {
        return day(moment) + moment.atZone(VIETNAM).format(DateTimeFormatter.ofPattern(" HH:mm:ss", Locale.ROOT));
    }

    /** Whether the reader may do this, so that a page offers only what works. */
    public boolean may(Permission permission) {
        return reader.filter(caller -> caller.may(permission)).isPresent();
    }

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
