package vn.hocvuso.lrsbridge.plan;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.Refused.Finding;

/** A form in which an officer writes down the signed decision by which a curriculum may certify. */
final class ApprovalForm {
    private static final int LONGEST = 200;

    private final MultivaluedMap<String, String> form;
    private final List<Finding> wrong = new ArrayList<>();

    ApprovalForm(MultivaluedMap<String, String> form) {
        this.form = form;
    }

    /** The curriculum that it is about. */
    String curriculum() {
        return text("curriculum");
    }

    /**
     * The approval as it was written down.
     *
     * @param today later than this nothing can have been signed
     * @throws Refused naming every field that is wrong
     */
    Approval approval(LocalDate today) {
        demand("authority");
        demand("number");
        demand("signatory");
        LocalDate day = day(today);
        if (!text("way").equals("automatic") && !text("way").equals("decision")) {
            wrong("way", "hãy chọn một mục / choose one");
        }
        if (!wrong.isEmpty()) {
            throw new Refused(Refusal.INVALID_DECISION, wrong);
        }
        return new Approval(
                text("authority"),
                text("number"),
                day,
                text("signatory"),
                text("way").equals("automatic"));
    }

    private void demand(String field) {
        if (text(field).isEmpty() || text(field).length() > LONGEST) {
            wrong(field, "cần điền, nhiều nhất " + LONGEST + " chữ / needed, at most " + LONGEST + " letters");
        }
    }

    private LocalDate day(LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(text("day"));
            if (day.isAfter(today)) {
                wrong("day", "ngày ký chưa đến / the day has not come yet");
            }
            return day;
        } catch (DateTimeException notADay) {
            wrong("day", "ngày dạng 2026-11-24 / a day such as 2026-11-24");
            return today;
        }
    }

    private void wrong(String field, String message) {
        wrong.add(new Finding(-1, field, "", message, text(field)));
    }

    private String text(String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("").strip();
    }
}
