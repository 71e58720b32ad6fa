package vn.hocvuso.lrsbridge.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.coursepackages.CoursePackage;
import vn.hocvuso.coursepackages.course.Course;
import vn.hocvuso.coursepackages.course.CourseFormat;
import vn.hocvuso.coursepackages.course.Finding;
import vn.hocvuso.coursepackages.course.Reading;
import vn.hocvuso.coursepackages.course.SentActivity;
import vn.hocvuso.coursepackages.course.SuccessCriteria;

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
     * @param proposed what could count, by what the package says
     */
    public record Unit(
            Curriculum.Text title, String activity, Certainty certainty, boolean counted, Proposed proposed) {
        /** Whether its statements name the activity that the package names, wherever it is launched. */
        public boolean isSure() {
            return certainty == Certainty.SURE;
        }
    }

    /**
     * What could count, by what a package says of it.
     *
     * @param minimum the score from which on it is passed, 0 to 1
     * @param unit whether it is a unit of cmi5 under the id of its author
     * @param says what the package says, as the page's words name it
     * @param mastery the score that the package asks, also where it is not proposed
     */
    public record Proposed(
            Curriculum.Counts counts,
            Optional<BigDecimal> minimum,
            boolean unit,
            String says,
            Optional<BigDecimal> mastery) {
        /** Where nothing is known. */
        static final Proposed EITHER =
                new Proposed(Curriculum.Counts.PASSED_OR_COMPLETED, Optional.empty(), false, "", Optional.empty());

        static Proposed of(CourseFormat format, SuccessCriteria success) {
            boolean unit = format == CourseFormat.CMI5;
            Curriculum.Counts counts = unit ? counts(success.moveOn()) : Curriculum.Counts.PASSED_OR_COMPLETED;
            // what is completed in cmi5 has no score: a minimum would never be met
            boolean scored = !unit || counts == Curriculum.Counts.PASSED;
            return new Proposed(
                    counts,
                    success.masteryScore().filter(score -> scored),
                    unit,
                    unit ? success.moveOn().name() : format.name(),
                    success.masteryScore());
        }

        private static Curriculum.Counts counts(SuccessCriteria.MoveOn moveOn) {
            return switch (moveOn) {
                case PASSED, COMPLETED_AND_PASSED -> Curriculum.Counts.PASSED;
                case COMPLETED -> Curriculum.Counts.COMPLETED;
                case COMPLETED_OR_PASSED, NOT_APPLICABLE -> Curriculum.Counts.PASSED_OR_COMPLETED;
            };
        }
    }

    /** A rule that an officer writes without a package: for the quiz of a platform, say. */
    static CourseOffer byHand() {
        Unit one = new Unit(text("", ""), "", Certainty.ONLY_THE_PLATFORM_KNOWS, false, Proposed.EITHER);
        return new CourseOffer("", "", text("", ""), List.of(one), List.of());
    }

    /** Whether it comes from no package. */
    public boolean isByHand() {
        return file.isEmpty();
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
                        .map(unit -> unit(unit, course.orElseThrow().format(), curriculum))
                        .toList(),
                findings);
    }

    private static Unit unit(Course.Unit unit, CourseFormat format, Curriculum curriculum) {
        String activity = unit.activity().id();
        boolean counted = !activity.isEmpty()
                && curriculum.rules().stream().anyMatch(rule -> rule.activity().contains(activity));
        return new Unit(
                text(unit.title().in("vi"), unit.title().in("en")),
                activity,
                certainty(unit.activity().sending()),
                counted,
                Proposed.of(format, unit.success()));
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
