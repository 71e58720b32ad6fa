package vn.hocvuso.lrsbridge.teaching;

import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.web.Page;

/**
 * The classes that somebody sees.
 *
 * @param lines one for each class
 */
public record ClassesPage(List<Line> lines) implements Page {
    public ClassesPage {
        lines = List.copyOf(lines);
    }

    /**
     * A class and how far it is.
     *
     * @param teacher the teacher's full name, empty when the account is gone
     * @param audience for whom
     * @param matrix its figures; left out where somebody sees many classes
     */
    public record Line(ListedClass classroom, String teacher, Curriculum.Text audience, Optional<ClassMatrix> matrix) {
        /** How many need the teacher. */
        public long needing() {
            return matrix.stream()
                    .flatMap(one -> one.rows().stream())
                    .filter(row -> row.attention().isPresent())
                    .count();
        }
    }

    @Override
    public String template() {
        return "classes.jte";
    }
}
