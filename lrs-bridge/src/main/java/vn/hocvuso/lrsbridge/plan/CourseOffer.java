package vn.hocvuso.lrsbridge.plan;

import java.util.List;
import java.util.Optional;
import vn.hocvuso.coursepackages.CoursePackage;
import vn.hocvuso.coursepackages.course.Course;
import vn.hocvuso.coursepackages.course.Finding;
import vn.hocvuso.coursepackages.course.Reading;
import vn.hocvuso.coursepackages.course.SentActivity;

/**
 * A course package that somebody handed in, and which activities of it could count in a curriculum.
 *
 * @param file the name under which it was handed in
 * @param format what it is; empty where it was refused
 * @param title what the course is called; empty where it was refused
 * @param units what a learner opens in it
 * @param findings what was found wrong, in Vietnamese and English
 */
public record CourseOffer(String file, String format, Curriculum.Text title, List<Unit> units, List<Remark> findings) {
    public CourseOffer {
        units = List.copyOf(units);
        findings = List.copyOf(findings);
    }

    /** How sure it is that statements about a unit will name the activity that its package names. */
    public enum Certainty {
        /** They name it. */
        SURE,
        /** They name what the platform gives at launch, if it gives anything. */
        UNLESS_THE_PLATFORM_GIVES_ANOTHER,
        /** They name an activity of the platform's; the package knows none. */
        ONLY_THE_PLATFORM_KNOWS
    }

    /**
     * What a learner opens.
     *
     * @param title what it is called
     * @param activity the id that its statements name, as far as the package knows one
     * @param certainty how sure that is
     * @param counted whether a rule of the curriculum means this id already
     */
    public record Unit(Curriculum.Text title, String activity, Certainty certainty, boolean counted) {
        /** Whether its statements name the activity that the package names, wherever it is launched. */
        public boolean isSure() {
            return certainty == Certainty.SURE;
        }
    }

    /**
     * Something that was found.
     *
     * @param error whether the package is refused for it
     * @param rule the requirement that it breaks
     * @param line where in the description; 0 for the package as a whole
     */
    public record Remark(boolean error, String rule, int line, Curriculum.Text text) {}

    /** What a package that was read offers a curriculum. */
    static CourseOffer of(String file, Reading<CoursePackage> reading, Curriculum curriculum) {
        List<Remark> findings =
                reading.findings().stream().map(CourseOffer::remark).toList();
        Optional<Course> course = reading instanceof Reading.Readable<CoursePackage> readable
                ? Optional.of(readable.value().course())
                : Optional.empty();
        return new CourseOffer(
                file,
                course.map(found -> found.format().label()).orElse(""),
                course.map(found -> text(found.title().in("vi"), found.title().in("en")))
                        .orElse(text("", "")),
                course.map(Course::units).orElse(List.of()).stream()
                        .map(unit -> unit(unit, curriculum))
                        .toList(),
                findings);
    }

    private static Unit unit(Course.Unit unit, Curriculum curriculum) {
        String activity = unit.activity().id();
        boolean counted = !activity.isEmpty()
                && curriculum.rules().stream().anyMatch(rule -> rule.activity().contains(activity));
        return new Unit(
                text(unit.title().in("vi"), unit.title().in("en")),
                activity,
                certainty(unit.activity().sending()),
                counted);
    }

    private static Certainty certainty(SentActivity.Sending sending) {
        return switch (sending) {
            // in cmi5 the platform's own id stands beside it, and rules look at both
            case AS_WRITTEN, IN_GROUPING -> Certainty.SURE;
            case UNLESS_REPLACED_AT_LAUNCH -> Certainty.UNLESS_THE_PLATFORM_GIVES_ANOTHER;
            case CHOSEN_BY_PLATFORM -> Certainty.ONLY_THE_PLATFORM_KNOWS;
        };
    }

    private static Remark remark(Finding finding) {
        return new Remark(
                finding.isError(), finding.rule(), finding.line(), text(finding.vietnamese(), finding.english()));
    }

    private static Curriculum.Text text(String vietnamese, String english) {
        return new Curriculum.Text(vietnamese, english);
    }
}
