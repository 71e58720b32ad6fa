package vn.hocvuso.lrsbridge.web;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes addresses as clients put them together: an endpoint that ends with a slash and a path that begins with one make
 * {@code /xapi//statements}; and some write braces, quotes and letters into the query as they are.
 */
@Provider
@PreMatching
@Priority(XapiPathFilter.BEFORE_ALL)
public class XapiPathFilter implements ContainerRequestFilter {
    static final int BEFORE_ALL = 10;

    @Context
    private HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        String path = uri.getRawPath();
        Optional<String> query = Optional.ofNullable(uri.getRawQuery())
                .filter(XapiPathFilter::mayHoldLetters)
                .map(same -> servlet.getQueryString())
                .filter(XapiPathFilter::holdsLetters);
        if (!path.contains("/xapi") || (!path.contains("//") && query.isEmpty())) {
            return;
        }
        UriBuilder taken = UriBuilder.fromUri(uri).replacePath(encoded(path.replaceAll("/{2,}", "/")));
        query.ifPresent(letters -> taken.replaceQuery(encoded(letters)));
        request.setRequestUri(taken.build());
    }

    /** Where no letter is encoded, none was sent: to ask the server for what was sent costs more than to look. */
    private static boolean mayHoldLetters(String encoded) {
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c > 0x7E || (c == '%' && i + 1 < encoded.length() && encoded.charAt(i + 1) > '7')) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsLetters(String query) {
        return query.chars().anyMatch(c -> c > 0x7E);
    }

    /**
     * The server reads each byte of the line as one character, so that encoding each gives back the UTF-8 that was sent.
     * Braces would be taken for a template.
     */
    private static String encoded(String bytes) {
        StringBuilder text = new StringBuilder(bytes.length());
        bytes.chars().forEach(c -> {
            if (c > 0x7E || c == '{' || c == '}') {
                text.append(String.format(Locale.ROOT, "%%%02X", c));
            } else {
                text.append((char) c);
            }
        });
        return text.toString();
    }
}
