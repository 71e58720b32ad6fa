package vn.hocvuso.lrsbridge.web;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The two languages of the pages. */
public enum Language {
    VIETNAMESE("vi"),
    ENGLISH("en");

    static final String NAME = "lang";

    /** Where words are: {@code words_vi.properties} and so on; those of people and classes, and of certificates, have files of their own. */
    private static final List<String> BUNDLES = List.of("words", "people", "plan", "certification");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String tag;

    /** What was looked up before: a page of a class says a thousand words. */
    @SuppressWarnings("ImmutableEnumChecker") // only ever the same words again
    private final Map<String, String> said = new ConcurrentHashMap<>();

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** For formats of numbers and dates. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** A text of the files of words in this language, its {@code {0}}s as they stand. */
    public String word(String key) {
        return said.computeIfAbsent(key, this::read);
    }

    private String read(String key) {
        return BUNDLES.stream()
                .map(name -> ResourceBundle.getBundle(name, locale(), NO_FALLBACK))
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new MissingResourceException("no words for " + key, "words", key))
                .getString(key);
    }

    /** The one this is not, for the switch on every page. */
    public Language other() {
        return this == VIETNAMESE ? ENGLISH : VIETNAMESE;
    }

    /** What the reader chose by link, else chose before, else what the browser prefers; Vietnamese otherwise. */
    public static Language of(UriInfo uri, HttpHeaders headers) {
        return of(uri.getQueryParameters().getFirst(NAME))
                .or(() -> Optional.ofNullable(headers.getCookies().get(NAME))
                        .map(Cookie::getValue)
                        .flatMap(Language::of))
                .orElseGet(() -> headers.getAcceptableLanguages().stream()
                        .flatMap(locale -> of(locale.getLanguage()).stream())
                        .findFirst()
                        .orElse(VIETNAMESE));
    }

    private static Optional<Language> of(@org.jspecify.annotations.Nullable String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
