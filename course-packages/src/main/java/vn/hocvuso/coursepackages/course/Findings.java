package vn.hocvuso.coursepackages.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.hocvuso.coursepackages.course.Finding.Severity;

/** What was found in one document so far. Keeps the first 500, so that a hostile document cannot fill the memory. */
public final class Findings {
    private static final int MOST = 500;

    private final List<Finding> findings = new ArrayList<>();
    private int unlisted;
    private boolean errorUnlisted;

    /** Something for which the document is refused. */
    public void error(String rule, Place place, Sentence sentence) {
        add(Severity.ERROR, rule, place, sentence);
    }

    /** Something that somebody should look at. */
    public void warning(String rule, Place place, Sentence sentence) {
        add(Severity.WARNING, rule, place, sentence);
    }

    private void add(Severity severity, String rule, Place place, Sentence sentence) {
        if (findings.size() < MOST) {
            findings.add(new Finding(
                    severity, rule, place.line(), place.column(), sentence.vietnamese(), sentence.english()));
        } else {
            unlisted++;
            errorUnlisted |= severity == Severity.ERROR;
        }
    }

    /** Whether the document is refused. */
    public boolean hasErrors() {
        return errorUnlisted || findings.stream().anyMatch(Finding::isError);
    }

    /** All of them, in the order of the document. */
    public List<Finding> inOrder() {
        List<Finding> ordered = new ArrayList<>(findings);
        ordered.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
        if (unlisted > 0) {
            Sentence rest = new Sentence(
                    "Còn " + unlisted + " điểm nữa không liệt kê. Hãy sửa các điểm trên rồi đọc lại tệp.",
                    unlisted + " more are not listed. Mend those above and read the file again.");
            Severity severity = errorUnlisted ? Severity.ERROR : Severity.WARNING;
            ordered.add(new Finding(severity, "xml.more-findings", 0, 0, rest.vietnamese(), rest.english()));
        }
        return ordered;
    }

    /** The value, or the errors for which there is none. */
    public <T> Reading<T> answer(T value) {
        return hasErrors() ? new Reading.Unreadable<>(inOrder()) : new Reading.Readable<>(value, inOrder());
    }
}
