package vn.hocvuso.coursepackages;

import java.util.List;
import java.util.Optional;
import vn.hocvuso.coursepackages.course.Course;
import vn.hocvuso.coursepackages.course.CourseFormat;
import vn.hocvuso.coursepackages.course.LanguageText;
import vn.hocvuso.coursepackages.course.Launch;
import vn.hocvuso.coursepackages.course.Objective;
import vn.hocvuso.coursepackages.course.SentActivity;
import vn.hocvuso.coursepackages.course.SuccessCriteria;
import vn.hocvuso.coursepackages.course.SuccessCriteria.MoveOn;
import vn.hocvuso.coursepackages.lesson.Lesson;
import vn.hocvuso.coursepackages.lesson.LessonPage;

/** A lesson as a course of one unit, said as each format can say it. */
final class LessonCourse {
    private final Lesson lesson;

    LessonCourse(Lesson lesson) {
        this.lesson = lesson;
    }

    Course in(CourseFormat format) {
        return switch (format) {
            case CMI5 -> cmi5();
            case TIN_CAN -> tinCan();
            case SCORM_1_2, SCORM_2004 -> scorm(format);
        };
    }

    /** cmi5 wants another id for the unit than for the course; it is passed, and completed only then. */
    private Course cmi5() {
        List<Objective> objectives = lesson.objectives().stream()
                .map(one -> new Objective(one.id(), own(one.text()), own(one.text())))
                .toList();
        String id = lesson.id() + ":bai-hoc";
        Course.Unit unit = new Course.Unit(
                id,
                own(lesson.title()),
                own(lesson.description()),
                objectives.stream().map(Objective::id).toList(),
                new SentActivity(SentActivity.Sending.IN_GROUPING, id),
                Launch.of(LessonPage.FILE),
                new SuccessCriteria(MoveOn.PASSED, Optional.of(lesson.quiz().masteryScore())));
        return new Course(
                CourseFormat.CMI5,
                lesson.id(),
                own(lesson.title()),
                own(lesson.description()),
                objectives,
                List.of(unit));
    }

    private Course tinCan() {
        Course.Unit unit = new Course.Unit(
                lesson.id(),
                own(lesson.title()),
                own(lesson.description()),
                List.of(),
                new SentActivity(SentActivity.Sending.AS_WRITTEN, lesson.id()),
                Launch.of(LessonPage.FILE),
                SuccessCriteria.COMPLETED_OR_PASSED);
        return new Course(
                CourseFormat.TIN_CAN,
                lesson.id(),
                own(lesson.title()),
                own(lesson.description()),
                List.of(),
                List.of(unit));
    }

    /** Identifiers of SCORM are XML names; its titles name no language. */
    private Course scorm(CourseFormat format) {
        String id = "bai-" + lesson.edition().code() + "-" + lesson.edition().version();
        LanguageText title = LanguageText.of(LanguageText.UNDETERMINED, lesson.title());
        Course.Unit unit = new Course.Unit(
                id + "-hoc",
                title,
                LanguageText.NONE,
                List.of(),
                new SentActivity(SentActivity.Sending.CHOSEN_BY_PLATFORM, ""),
                Launch.of(LessonPage.FILE),
                new SuccessCriteria(
                        MoveOn.COMPLETED_OR_PASSED, Optional.of(lesson.quiz().masteryScore())));
        return new Course(format, id, title, LanguageText.NONE, List.of(), List.of(unit));
    }

    private LanguageText own(String text) {
        return LanguageText.of(lesson.edition().language(), text);
    }
}
