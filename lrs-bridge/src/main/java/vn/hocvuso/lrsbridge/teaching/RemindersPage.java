package vn.hocvuso.lrsbridge.teaching;

import java.util.List;
import vn.hocvuso.lrsbridge.web.Page;

/** Whom to remind of what, to print or to copy into a message. */
public record RemindersPage(ClassPage page) implements Page {
    @Override
    public String template() {
        return "reminders.jte";
    }

    /** Those for whom something is missing. */
    public List<ClassMatrix.Row> rows() {
        return page.matrix().rows().stream().filter(row -> !row.isComplete()).toList();
    }
}
