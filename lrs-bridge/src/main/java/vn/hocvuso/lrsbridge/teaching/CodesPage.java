package vn.hocvuso.lrsbridge.teaching;

import java.util.List;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.web.Page;

/** One-time codes, to print and cut apart; they are shown this once. */
public record CodesPage(Classroom classroom, List<Slip> slips) implements Page {
    public CodesPage {
        slips = List.copyOf(slips);
    }

    /** What one pupil is handed. */
    public record Slip(Citizen pupil, String code) {}

    @Override
    public String template() {
        return "codes.jte";
    }
}
