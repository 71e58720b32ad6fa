package vn.hocvuso.coursepackages;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.coursepackages.archive.PackageZip;
import vn.hocvuso.coursepackages.cmi5.Cmi5Writer;
import vn.hocvuso.coursepackages.course.Course;
import vn.hocvuso.coursepackages.course.CourseFormat;
import vn.hocvuso.coursepackages.lesson.BridgeAccess;
import vn.hocvuso.coursepackages.lesson.Lesson;
import vn.hocvuso.coursepackages.lesson.LessonPage;
import vn.hocvuso.coursepackages.lesson.Reporting;
import vn.hocvuso.coursepackages.scorm.ScormWriter;
import vn.hocvuso.coursepackages.tincan.TinCanWriter;

/**
 * The back door: makes of a lesson a package that an LMS takes. The same lesson gives the same bytes, and reading them
 * with {@link PackageReader} gives the course of the lesson without a finding.
 */
public final class PackageWriter {
    private final Optional<BridgeAccess> bridge;

    /** A writer of packages that report to their LMS alone. */
    public PackageWriter() {
        this.bridge = Optional.empty();
    }

    /** A writer of packages that in SCORM, which knows no xAPI, report to a bridge as well. */
    public PackageWriter(BridgeAccess bridge) {
        this.bridge = Optional.of(bridge);
    }

    /**
     * Writes a package; the stream stays open.
     *
     * @throws IOException if the stream fails
     */
    public void write(Lesson lesson, CourseFormat format, OutputStream stream) throws IOException {
        Course course = new LessonCourse(lesson).in(format);
        Map<String, byte[]> page = new LessonPage(lesson, reporting(format), access(format)).files();
        Map<String, byte[]> files = new LinkedHashMap<>();
        switch (format) {
            case CMI5 -> files.put(Manifest.CMI5.fileName(), new Cmi5Writer().write(course));
            case TIN_CAN -> files.put(Manifest.TIN_CAN.fileName(), new TinCanWriter().write(course));
            case SCORM_1_2, SCORM_2004 ->
                files.put(Manifest.SCORM.fileName(), new ScormWriter().write(course, page.keySet()));
        }
        files.putAll(page);
        PackageZip.write(files, stream);
    }

    private Optional<BridgeAccess> access(CourseFormat format) {
        boolean scorm = format == CourseFormat.SCORM_1_2 || format == CourseFormat.SCORM_2004;
        return scorm ? bridge : Optional.empty();
    }

    private static Reporting reporting(CourseFormat format) {
        return switch (format) {
            case CMI5 -> Reporting.CMI5;
            case TIN_CAN -> Reporting.TIN_CAN;
            case SCORM_1_2 -> Reporting.SCORM_1_2;
            case SCORM_2004 -> Reporting.SCORM_2004;
        };
    }
}
