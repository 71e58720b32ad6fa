package vn.hocvuso.lrsbridge.teaching;

import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.web.Page;

/**
 * One class as a matrix.
 *
 * @param teacher the teacher's full name, empty when the account is gone
 */
public record ClassPage(Classroom classroom, String teacher, Curriculum curriculum, ClassMatrix matrix)
        implements Page {
    @Override
    public String template() {
        return "class.jte";
    }

    /** For whom. */
    public Curriculum.Text audience() {
        return audience(classroom, curriculum);
    }

    static Curriculum.Text audience(Classroom classroom, Curriculum curriculum) {
        return curriculum
                .audience(classroom.audience())
                .map(Curriculum.Audience::title)
                .orElseGet(() -> new Curriculum.Text(classroom.audience(), ""));
    }

    /** Where a cell is explained. */
    public String address(ClassMatrix.Row row, ClassMatrix.Cell cell) {
        return "/teaching/classes/" + classroom.id() + "/pupils/" + row.pupil().id() + "/" + cell.competency();
    }
}
