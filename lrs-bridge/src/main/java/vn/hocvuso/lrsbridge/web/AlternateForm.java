package vn.hocvuso.lrsbridge.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * The form of the alternate request syntax. It has room for {@link #MOST_FIELDS} fields; those beside the content have
 * together as much as a request line and headers.
 */
final class AlternateForm {
    /** Many times what a request has: seven headers, and the parameters of a query. */
    static final int MOST_FIELDS = 100;

    /** How many bytes all fields but the content may have together, names and values, decoded. */
    static final int MOST_BESIDE_CONTENT = 65_536;

    /** The fields that 1.3 names, in any case as headers are. */
    private static final Map<String, String> HEADERS = headerNames();

    private static final String CONTENT = "content";

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private Optional<byte[]> content = Optional.empty();
    private int left = MOST_BESIDE_CONTENT;

    private AlternateForm() {}

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

    /**
     * Reads a body.
     *
     * @param contentMay how many bytes the content may have, asked when it begins, of the headers that stood before it
     * @throws FormReader.NotEncoded where percent signs are broken
     * @throws FormReader.TooLong where there are too many fields, or those beside the content are too long
     */
    static AlternateForm read(InputStream body, ToIntFunction<Map<String, String>> contentMay) throws IOException {
        AlternateForm form = new AlternateForm();
        FormReader fields = new FormReader(body);
        for (int count = 0; fields.hasNext(); count++) {
            if (count == MOST_FIELDS) {
                throw new FormReader.TooLong();
            }
            form.take(fields, contentMay);
        }
        return form;
    }

    private void take(FormReader fields, ToIntFunction<Map<String, String>> contentMay) throws IOException {
        String name = text(fields.name(left));
        if (name.equals(CONTENT)) {
            content = Optional.of(fields.value(contentMay.applyAsInt(headers)));
            return;
        }
        String value = text(fields.value(left));
        String header = HEADERS.get(name);
        if (header != null) {
            headers.put(header, value);
        } else if (!name.isEmpty()) {
            parameters.put(name, value);
        }
    }

    private String text(byte[] decoded) {
        left -= decoded.length;
        return new String(decoded, StandardCharsets.UTF_8);
    }

    /** The fields that are headers. */
    Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    /** The field that is the body. */
    Optional<byte[]> content() {
        return content;
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
