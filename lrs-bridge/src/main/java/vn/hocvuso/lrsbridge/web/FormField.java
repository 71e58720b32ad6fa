package vn.hocvuso.lrsbridge.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.Refused.Finding;

/**
 * A field of a form as it was filled in, and what is wrong with it.
 *
 * @param text without blanks around it; empty where nothing was filled in
 */
public record FormField(String name, String text) {
    private static final int LONGEST = 200;

    /** The field of a JSON object, which is as good as one of a form; empty where it is no text. */
    public static FormField of(JsonNode body, String name) {
        return new FormField(name, body.path(name).asText("").strip());
    }

    /** The field with this name. */
    public static FormField of(MultivaluedMap<String, String> form, String name) {
        return new FormField(
                name, Optional.ofNullable(form.getFirst(name)).orElse("").strip());
    }

    /** Where it had to be filled in, and was not or with too much. */
    public Optional<Finding> unfilled() {
        return text.isEmpty() || text.length() > LONGEST
                ? Optional.of(
                        wrong("cần điền, nhiều nhất " + LONGEST + " chữ / needed, at most " + LONGEST + " letters"))
                : Optional.empty();
    }

    /** The day that it names, if it does. */
    public Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** Where it had to name a day on which something can have been signed, and does not. */
    public Optional<Finding> notSignedBy(LocalDate today) {
        return day().isEmpty()
                ? Optional.of(wrong("ngày dạng 2026-11-24 / a day such as 2026-11-24"))
                : day().filter(day -> day.isAfter(today))
                        .map(day -> wrong("ngày ký chưa đến / the day has not come yet"));
    }

    /** That it is wrong, and why. */
    public Finding wrong(String message) {
        return new Finding(-1, name, "", message, text);
    }
}
