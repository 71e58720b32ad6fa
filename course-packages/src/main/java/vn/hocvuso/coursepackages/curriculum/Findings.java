package vn.hocvuso.coursepackages.curriculum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.hocvuso.coursepackages.course.Finding;
import vn.hocvuso.coursepackages.course.Finding.Severity;

/** What was found in one document so far. Keeps the first 500, so that a hostile document cannot fill the memory. */
final class Findings {
    private static final int MOST = 500;

    private final List<Finding> findings = new ArrayList<>();
    private int unlisted;

    void error(String rule, Place place, Sentence sentence) {
        add(Severity.ERROR, rule, place, sentence);
    }

    void warning(String rule, Place place, Sentence sentence) {
        add(Severity.WARNING, rule, place, sentence);
    }

    private void add(Severity severity, String rule, Place place, Sentence sentence) {
        if (findings.size() < MOST) {
            findings.add(new Finding(
                    severity, rule, place.line(), place.column(), sentence.vietnamese(), sentence.english()));
        } else {
            unlisted++;
        }
    }

    boolean hasErrors() {
        // an unlisted finding may be an error: a document with more than five hundred findings is refused either way
        return unlisted > 0 || findings.stream().anyMatch(Finding::isError);
    }

    /** All of them, in the order of the document. */
    List<Finding> inOrder() {
        List<Finding> ordered = new ArrayList<>(findings);
        ordered.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
        if (unlisted > 0) {
            Sentence rest = new Sentence(
                    "Còn " + unlisted + " điểm nữa không liệt kê. Hãy sửa các điểm trên rồi đọc lại tệp.",
                    unlisted + " more are not listed. Mend those above and read the file again.");
            ordered.add(new Finding(Severity.ERROR, "xml.more-findings", 0, 0, rest.vietnamese(), rest.english()));
        }
        return ordered;
    }
}
