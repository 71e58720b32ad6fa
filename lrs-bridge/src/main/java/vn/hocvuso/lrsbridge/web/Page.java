package vn.hocvuso.lrsbridge.web;

import jakarta.ws.rs.core.HttpHeaders;

/** What a page shows; the template of that name turns it into HTML. */
public interface Page {
    /** The template below {@code src/main/jte}, for example {@code home.jte}. */
    String template();

    /** Whether the client asks for pages by their name: browsers do, and programs that take anything do not. */
    static boolean isWantedBy(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .anyMatch(type ->
                        type.getType().equals("text") && type.getSubtype().equals("html"));
    }
}
