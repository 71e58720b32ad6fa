package vn.hocvuso.coursepackages;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.coursepackages.course.CourseFormat;
import vn.hocvuso.coursepackages.course.Finding;
import vn.hocvuso.coursepackages.course.Reading;
import vn.hocvuso.coursepackages.lesson.Lesson;
import vn.hocvuso.coursepackages.lesson.LessonFolder;
import vn.hocvuso.coursepackages.lesson.LessonPage;
import vn.hocvuso.coursepackages.lesson.PrintPage;
import vn.hocvuso.coursepackages.lesson.Reporting;
import vn.hocvuso.coursepackages.lesson.ShippedLessons;

/**
 * From the command line: writes each lesson as a package of every format, as a page to open and as a page to print.
 * {@code BuildCourses <folder to write to> [<folder of a lesson> ...]}; without lessons, those that are shipped.
 */
public final class BuildCourses {
    private final Path target;

    private BuildCourses(Path target) {
        this.target = target;
    }

    /** See the class; a lesson that is wrong is said line by line and ends the program with 1. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println("BuildCourses <folder to write to> [<folder of a lesson> ...]");
            System.exit(2);
        }
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            lessons.add(lesson(Path.of(arguments[i])));
        }
        if (lessons.isEmpty()) {
            ShippedLessons.CODES.forEach(code -> lessons.add(ShippedLessons.lesson(code)));
        }
        BuildCourses build = new BuildCourses(Path.of(arguments[0]));
        for (Lesson lesson : lessons) {
            build.write(lesson);
        }
    }

    private static Lesson lesson(Path folder) throws IOException {
        Reading<Lesson> reading = LessonFolder.read(folder);
        for (Finding finding : reading.findings()) {
            System.err.println(folder + ":" + finding.line() + ": " + finding.vietnamese() + " / " + finding.english()
                    + " [" + finding.rule() + "]");
        }
        if (reading instanceof Reading.Readable<Lesson> readable) {
            return readable.value();
        }
        System.exit(1);
        throw new IllegalStateException("the program has ended");
    }

    private void write(Lesson lesson) throws IOException {
        String name = lesson.edition().code() + "-" + lesson.edition().version();
        Path folder = Files.createDirectories(target.resolve(name));
        for (CourseFormat format : CourseFormat.values()) {
            String suffix = format.name().toLowerCase(Locale.ROOT).replace('_', '-');
            try (OutputStream stream =
                    new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + "-" + suffix + ".zip")))) {
                new PackageWriter().write(lesson, format, stream);
            }
        }
        Files.write(folder.resolve(name + "-in.html"), new PrintPage(lesson).html());
        Path page = Files.createDirectories(folder.resolve("web"));
        for (Map.Entry<String, byte[]> file :
                new LessonPage(lesson, Reporting.NONE, Optional.empty()).files().entrySet()) {
            Files.write(page.resolve(file.getKey()), file.getValue());
        }
    }
}
