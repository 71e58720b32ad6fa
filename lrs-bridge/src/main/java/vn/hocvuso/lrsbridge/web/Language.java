package vn.hocvuso.lrsbridge.web;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;

/** The two languages of the pages. */
public enum Language {
    VIETNAMESE("vi"),
    ENGLISH("en");

    static final String NAME = "lang";

    private final String tag;

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
