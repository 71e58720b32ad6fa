package vn.hocvuso.lrsbridge.certification;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** A form in which an officer writes a decision down. */
final class DecisionForm {
    private static final int LONGEST = 200;

    private final MultivaluedMap<String, String> form;

    DecisionForm(MultivaluedMap<String, String> form) {
        this.form = form;
    }

    String text(String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("").strip();
    }

    boolean says(String field) {
        return text(field).equals("yes");
    }

    /** A field that must not be empty. */
    String demanded(String field) {
        String text = text(field);
        if (text.isEmpty() || text.length() > LONGEST) {
            throw wrong(
                    field, "cần điền, nhiều nhất " + LONGEST + " chữ / needed, at most " + LONGEST + " letters", text);
        }
        return text;
    }

    List<UUID> ids(String field) {
        return form.getOrDefault(field, List.of()).stream()
                .map(text -> id(field, text))
                .toList();
    }

    private static UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw wrong(field, "không phải mã / not an id", text);
        }
    }

    /** One of the names of an enumeration. */
    <E extends Enum<E>> E one(String field, Class<E> of) {
        try {
            return Enum.valueOf(of, text(field));
        } catch (IllegalArgumentException unknown) {
            throw wrong(field, "hãy chọn một mục / choose one", text(field));
        }
    }

    /** The decision as it was written down; its day has come already. */
    Corrections.Written written(String by, LocalDate today) {
        LocalDate day = day();
        if (day.isAfter(today)) {
            throw wrong("day", "ngày ký chưa đến / the day has not come yet", day.toString());
        }
        return new Corrections.Written(demanded("number"), day, demanded("signatory"), by);
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(text("day"));
        } catch (DateTimeException notADay) {
            throw wrong("day", "ngày dạng 2026-11-24 / a day such as 2026-11-24", text("day"));
        }
    }

    private static Refused wrong(String field, String message, String found) {
        return Refused.because(Refusal.INVALID_DECISION, field, message, found);
    }
}
