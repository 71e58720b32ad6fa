package vn.hocvuso.lrsbridge.teaching;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.web.Page;

/**
 * One class as a matrix.
 *
 * @param teacher the teacher's full name, empty when the account is gone
 * @param view which rows in which order
 * @param version tells whether anything is new since
 * @param asOf when it was read
 */
public record ClassPage(
        Classroom classroom,
        String teacher,
        Curriculum curriculum,
        ClassMatrix matrix,
        MatrixView view,
        String version,
        Instant asOf)
        implements Page {
    private static final int SHORT = 8;

    @Override
    public String template() {
        return "class.jte";
    }

    /** For whom. */
    public Curriculum.Text audience() {
        return audience(classroom.audience(), curriculum);
    }

    static Curriculum.Text audience(String code, Curriculum curriculum) {
        return curriculum.audience(code).map(Curriculum.Audience::title).orElseGet(() -> new Curriculum.Text(code, ""));
    }

    /** The rows that are shown. */
    public List<ClassMatrix.Row> rows() {
        return view.rows(matrix);
    }

    /** The short name of each pupil within the class; nobody else of it has the same. */
    public Map<UUID, String> keys() {
        return keys(matrix.rows().stream().map(row -> row.pupil().id()).toList());
    }

    /** The first digits of each id, or all where those of two are the same. */
    static Map<UUID, String> keys(List<UUID> pupils) {
        Map<String, Integer> counts = new HashMap<>();
        pupils.forEach(id -> counts.merge(id.toString().substring(0, SHORT), 1, Integer::sum));
        Map<UUID, String> keys = new HashMap<>();
        for (UUID id : pupils) {
            String key = id.toString().substring(0, SHORT);
            keys.put(id, counts.getOrDefault(key, 0) > 1 ? id.toString() : key);
        }
        return keys;
    }
}
