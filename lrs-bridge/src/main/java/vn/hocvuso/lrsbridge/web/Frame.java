package vn.hocvuso.lrsbridge.web;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What surrounds a page: its language, who reads it, and the address that shows it in the other language.
 *
 * @param language the page's language
 * @param reader who is signed in
 * @param switchAddress this page in the other language
 * @param tried what was tried in vain under the reader's name
 */
public record Frame(Language language, Optional<Caller> reader, String switchAddress, TriedInVain tried) {
    /** Of a page that nobody is told anything on. */
    public Frame(Language language, Optional<Caller> reader, String switchAddress) {
        this(language, reader, switchAddress, TriedInVain.NEVER);
    }

    /** A text of the files of words in this language, its {@code {0}}s filled in. */
    public String say(String key, Object... values) {
        String words = language.word(key);
        return values.length == 0 ? words : new MessageFormat(words, language.locale()).format(values);
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
        return day(BridgeClock.day(moment));
    }

    /** A moment, in Vietnam's time. */
    public String moment(Instant moment) {
        return day(moment)
                + moment.atZone(BridgeClock.VIETNAM).format(DateTimeFormatter.ofPattern(" HH:mm:ss", Locale.ROOT));
    }

    /** Whether the reader may do this, so that a page offers only what works. */
    public boolean may(Permission permission) {
        return reader.filter(caller -> caller.may(permission)).isPresent();
    }
}
