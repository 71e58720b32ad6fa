package vn.hocvuso.lrsbridge.teaching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.web.Page;

/** One cell of the matrix, explained. */
public record CellPage(
        Classroom classroom, Citizen pupil, Curriculum.Competency competency, CellExplanation explanation)
        implements Page {
    @Override
    public String template() {
        return "cell.jte";
    }

    /** A share as a percentage, rounded down: 69.96 % must not look like the 70 % that it misses. */
    public static String percent(BigDecimal share, Locale locale) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.FLOOR);
        return format.format(share);
    }
}
