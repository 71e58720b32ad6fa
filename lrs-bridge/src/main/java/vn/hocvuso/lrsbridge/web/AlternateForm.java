package vn.hocvuso.lrsbridge.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The form of the alternate request syntax.
 *
 * @param headers the fields that are headers
 * @param parameters the fields that are parameters
 * @param content the field that is the body
 */
record AlternateForm(Map<String, String> headers, Map<String, String> parameters, Optional<String> content) {
    /** The fields that 1.3 names, in any case as headers are. */
    private static final Map<String, String> HEADERS = headerNames();

    private static final String CONTENT = "content";

    AlternateForm {
        headers = Map.copyOf(headers);
    }

    private static Map<String, String> headerNames() {
        Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : new String[] {
            "Authorization",
            "X-Experience-API-Version",
            "Content-Type",
            "Content-Length",
            "If-Match",
            "If-None-Match",
            "Accept-Language"
        }) {
            names.put(name, name);
        }
        return names;
    }

    /** Reads a body; empty where its percent signs are broken. */
    static Optional<AlternateForm> parse(String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        Map<String, String> parameters = new LinkedHashMap<>();
        try {
            for (String field : body.split("&", -1)) {
                int equals = field.indexOf('=');
                String name = decoded(equals < 0 ? field : field.substring(0, equals));
                String value = equals < 0 ? "" : decoded(field.substring(equals + 1));
                String header = HEADERS.get(name);
                if (header != null) {
                    headers.put(header, value);
                } else if (!name.isEmpty()) {
                    parameters.put(name, value);
                }
            }
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
        Optional<String> content = Optional.ofNullable(parameters.remove(CONTENT));
        return Optional.of(new AlternateForm(headers, parameters, content));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The parameters as a query string. */
    String query() {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, value) -> query.append(query.isEmpty() ? "" : "&")
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
