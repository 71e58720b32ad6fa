package vn.hocvuso.lrsbridge.teaching;

import java.util.Optional;
import vn.hocvuso.lrsbridge.mapping.Evidence;
import vn.hocvuso.lrsbridge.mapping.Progress;
import vn.hocvuso.lrsbridge.web.Frame;
import vn.hocvuso.lrsbridge.web.Language;
import vn.hocvuso.lrsbridge.web.Page;

/** One pupil, for the parents: to print, always in Vietnamese, without anything about other children. */
public record ReportPage(ClassPage page, ClassMatrix.Row row, Progress progress) implements Page {
    @Override
    public String template() {
        return "report.jte";
    }

    /** The frame in Vietnamese, whatever the teacher reads. */
    public Frame vietnamese(Frame frame) {
        return new Frame(Language.VIETNAMESE, frame.reader(), frame.switchAddress());
    }

    /** What makes a competency be as it is. */
    public Optional<Evidence> decisive(String competency) {
        return progress.standing(competency).map(Progress.Standing::decisive);
    }
}
