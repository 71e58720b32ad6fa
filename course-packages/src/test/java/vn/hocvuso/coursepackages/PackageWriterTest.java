package vn.hocvuso.coursepackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocvuso.coursepackages.archive.PackageFiles;
import vn.hocvuso.coursepackages.cmi5.Cmi5Reader;
import vn.hocvuso.coursepackages.cmi5.Cmi5Writer;
import vn.hocvuso.coursepackages.course.Course;
import vn.hocvuso.coursepackages.course.CourseFormat;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.SuccessCriteria.MoveOn;
import vn.hocvuso.coursepackages.lesson.BridgeAccess;
import vn.hocvuso.coursepackages.lesson.Lesson;

class PackageWriterTest {
    private static final Lesson LESSON = Lessons.sample();

    private final Path folder;

    PackageWriterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static byte[] written(PackageWriter writer, Lesson lesson, CourseFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(lesson, format, bytes);
        } catch (IOException error) {
            throw new AssertionError(error);
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> unzipped(byte[] content) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBackEqualWithoutAFinding(CourseFormat format) throws IOException {
        var reading = Packages.read(folder, written(new PackageWriter(), LESSON, format));

        assertThat(reading.findings()).isEmpty();
        assertThat(Packages.value(reading).course()).isEqualTo(new LessonCourse(LESSON).in(format));
    }

    @ParameterizedTest
    @EnumSource
    void theSameLessonGivesTheSameBytesInEveryZone(CourseFormat format) {
        byte[] here = written(new PackageWriter(), LESSON, format);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Anchorage"));

            assertThat(written(new PackageWriter(), LESSON, format)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theUnitIsFoundByThePrefixOfItsLesson() {
        Course.Unit unit =
                new LessonCourse(LESSON).in(CourseFormat.CMI5).units().get(0);

        assertThat(unit.activity().id()).startsWith("urn:vn:hocvuso:course:mau:");
        assertThat(unit.success().moveOn()).isEqualTo(MoveOn.PASSED);
        assertThat(unit.success().masteryScore()).isEqualTo(Optional.of(new BigDecimal("0.5")));
    }

    @Test
    void theOfficialSchemasAcceptWhatIsWritten() throws IOException {
        assumeTrue(
                Files.isDirectory(OfficialSchemas.FOLDER),
                "the folder of the official schemas beside the project is missing");

        assertThat(OfficialSchemas.complaintsOfCmi5(manifest(CourseFormat.CMI5, "cmi5.xml")))
                .isEmpty();
        assertThat(OfficialSchemas.complaintsOfScorm12(manifest(CourseFormat.SCORM_1_2, "imsmanifest.xml")))
                .isEmpty();
        assertThat(OfficialSchemas.complaintsOfScorm2004(manifest(CourseFormat.SCORM_2004, "imsmanifest.xml")))
                .isEmpty();
    }

    @Test
    void theOfficialSchemasDoComplainWhenThereIsSomethingWrong() throws IOException {
        assumeTrue(
                Files.isDirectory(OfficialSchemas.FOLDER),
                "the folder of the official schemas beside the project is missing");
        String cmi5 = new String(manifest(CourseFormat.CMI5, "cmi5.xml"), StandardCharsets.UTF_8);
        String old = new String(manifest(CourseFormat.SCORM_1_2, "imsmanifest.xml"), StandardCharsets.UTF_8);
        String now = new String(manifest(CourseFormat.SCORM_2004, "imsmanifest.xml"), StandardCharsets.UTF_8);

        assertThat(OfficialSchemas.complaintsOfCmi5(Packages.bytes(Packages.changed(cmi5, "\"Passed\"", "\"Sure\""))))
                .isNotEmpty();
        assertThat(OfficialSchemas.complaintsOfScorm12(Packages.bytes(Packages.changed(old, "\"sco\"", "\"SCO\""))))
                .isNotEmpty();
        assertThat(OfficialSchemas.complaintsOfScorm2004(Packages.bytes(Packages.changed(now, ">0.5<", ">5<"))))
                .isNotEmpty();
    }

    static byte[] file(byte[] zip, String name) throws IOException {
        return Optional.ofNullable(unzipped(zip).get(name)).orElseThrow();
    }

    private static byte[] manifest(CourseFormat format, String name) throws IOException {
        return file(written(new PackageWriter(), LESSON, format), name);
    }

    @Test
    void aRichCourseOfOthersIsWrittenForCmi5AndReadBackEqual() {
        Findings findings = new Findings();
        Course course = new Cmi5Reader()
                .read(Packages.bytes(Packages.CMI5), PackageFiles.of(List.of("index.html")), findings)
                .orElseThrow();

        Optional<Course> again =
                new Cmi5Reader().read(new Cmi5Writer().write(course), PackageFiles.of(List.of("index.html")), findings);

        assertThat(again).contains(course);
        assertThat(findings.inOrder()).isEmpty();
    }

    @Test
    void theBridgeIsNamedInScormPackagesOnly() throws IOException {
        PackageWriter writer = new PackageWriter(
                new BridgeAccess("https://bridge.example/xapi", "khoa-hoc", "bi-mat", "https://lms.example"));

        for (CourseFormat format : CourseFormat.values()) {
            String page = new String(file(written(writer, LESSON, format), "index.html"), StandardCharsets.UTF_8);
            boolean scorm = format == CourseFormat.SCORM_1_2 || format == CourseFormat.SCORM_2004;

            assertThat(page.contains("https://bridge.example/xapi")).isEqualTo(scorm);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPackageNamesNoOtherHostThanThoseOfItsVocabulary(CourseFormat format) throws IOException {
        for (Map.Entry<String, byte[]> file :
                unzipped(written(new PackageWriter(), LESSON, format)).entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8)
                    .replaceAll("http://www\\.w3\\.org/2000/svg|https?://(adlnet\\.gov|w3id\\.org)/[\\w./-]*", "");
            if (!file.getKey().endsWith(".xml")) {
                assertThat(text).as(file.getKey()).doesNotContain("http://", "https://", "//cdn");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherProgramUnpacksIt(CourseFormat format) throws IOException, InterruptedException {
        assumeTrue(
                Arrays.stream(Objects.requireNonNullElse(System.getenv("PATH"), "")
                                .split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "unzip"))),
                "unzip is missing");
        Path file = Files.write(folder.resolve("goi.zip"), written(new PackageWriter(), LESSON, format));

        Process unzip = new ProcessBuilder("unzip", "-tq", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(unzip.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(unzip.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(unzip.exitValue()).as(said).isZero();
    }
}
