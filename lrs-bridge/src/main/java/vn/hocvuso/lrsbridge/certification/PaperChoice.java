package vn.hocvuso.lrsbridge.certification;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Reads which papers are wanted, from a form or from the query of an address. */
final class PaperChoice {
    private PaperChoice() {}

    static PrintedPapers.Choice of(MultivaluedMap<String, String> asked, int thisYear) {
        return new PrintedPapers.Choice(
                year(text(asked, "year"), thisYear),
                text(asked, "number").replaceAll("/.*", ""),
                text(asked, "decision"),
                text(asked, "hamlet"),
                text(asked, "class"),
                order(text(asked, "order")));
    }

    private static String text(MultivaluedMap<String, String> asked, String name) {
        return Optional.ofNullable(asked.getFirst(name)).orElse("").strip();
    }

    private static int year(String text, int thisYear) {
        if (!text.matches("[0-9]{0,4}")) {
            throw Refused.because(Refusal.INVALID_PARAMETER, "year", "một năm như 2026 / a year such as 2026", text);
        }
        return text.isEmpty() ? thisYear : Integer.parseInt(text);
    }

    /** In the order of the register unless another is asked for. */
    private static PrintedPapers.Order order(String text) {
        return Arrays.stream(PrintedPapers.Order.values())
                .filter(order -> order.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(PrintedPapers.Order.NUMBER);
    }

    /** What the access log says of it. */
    static String noted(PrintedPapers.Choice choice, int papers) {
        return "year=" + choice.year() + " number=" + choice.number() + " decision=" + choice.decision() + " hamlet="
                + choice.hamlet() + " class=" + choice.schoolClass() + ": " + papers;
    }
}
