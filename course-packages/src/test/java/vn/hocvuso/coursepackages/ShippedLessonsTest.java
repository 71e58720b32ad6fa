package vn.hocvuso.coursepackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.coursepackages.course.CourseFormat;
import vn.hocvuso.coursepackages.course.Reading;
import vn.hocvuso.coursepackages.curriculum.ActivitySelector;
import vn.hocvuso.coursepackages.curriculum.Competency;
import vn.hocvuso.coursepackages.curriculum.Curriculum;
import vn.hocvuso.coursepackages.curriculum.CurriculumReader;
import vn.hocvuso.coursepackages.curriculum.ShippedCurricula;
import vn.hocvuso.coursepackages.lesson.Lesson;
import vn.hocvuso.coursepackages.lesson.PrintPage;
import vn.hocvuso.coursepackages.lesson.Quiz;
import vn.hocvuso.coursepackages.lesson.ShippedLessons;

class ShippedLessonsTest {
    private static final Path NOTES = Path.of("..", "..", "shared", "domain", "NOTES.md");

    private final Path folder;

    ShippedLessonsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static Stream<Lesson> lessons() {
        return ShippedLessons.CODES.stream().map(ShippedLessons::lesson);
    }

    private static Curriculum curriculum(ShippedCurricula shipped) {
        try (var stream = shipped.open()) {
            if (new CurriculumReader().read(stream) instanceof Reading.Readable<Curriculum> readable) {
                return readable.value();
            }
            throw new AssertionError(shipped);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    @Test
    void thereIsOneForEachCompetencyOfTheShippedCurricula() {
        Set<String> competencies = Arrays.stream(ShippedCurricula.values())
                .flatMap(shipped -> curriculum(shipped).competencies().stream())
                .map(Competency::code)
                .map(code -> code.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(ShippedLessons.CODES).containsExactlyInAnyOrderElementsOf(competencies);
    }

    @Test
    void theRuleOfItsCompetencyCountsItAndNoOther() {
        for (ShippedCurricula shipped : ShippedCurricula.values()) {
            for (var rule : curriculum(shipped).rules()) {
                ActivitySelector activity = rule.activity();
                assertThat(lessons().filter(lesson -> activity.matches(lesson.id())))
                        .extracting(lesson -> lesson.edition().code().toUpperCase(Locale.ROOT))
                        .isEqualTo(rule.competencies());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void itIsShortAndAsksWithAnExplanationToEachAnswer(Lesson lesson) {
        assertThat(lesson.screens()).hasSizeBetween(3, 6);
        assertThat(lesson.quiz().questions()).hasSizeBetween(4, 6);
        assertThat(lesson.quiz().questions())
                .flatExtracting(Quiz.Question::answers)
                .allSatisfy(answer -> assertThat(answer.feedback()).isNotEqualTo(answer.text()));
        assertThat(lesson.pictures()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theRightAnswersDoNotAllStandInOnePlace(Lesson lesson) {
        Set<Integer> places = new HashSet<>();
        lesson.quiz()
                .questions()
                .forEach(question -> places.add(question.answers().indexOf(question.rightAnswer())));

        assertThat(places).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void noSentenceIsTooLongToBeReadAloud(Lesson lesson) {
        assertThat(texts(lesson)).allSatisfy(text -> assertThat(text.split("(?<=[.?!:;])\\s"))
                .allSatisfy(sentence -> assertThat(sentence.split("\\s")).hasSizeLessThanOrEqualTo(40)));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void whoSetThePassMarkIsSaid(Lesson lesson) {
        assertThat(lesson.quiz().masterySource()).contains("chưa có quyết định");
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void whatIsCalledVerbatimStandsInTheNotes(Lesson lesson) throws IOException {
        assumeTrue(Files.isRegularFile(NOTES), "the folder shared/domain beside the project is missing");
        String notes = Normalizer.normalize(Files.readString(NOTES), Normalizer.Form.NFC);

        assertThat(parts(lesson).filter(Lesson.Law.class::isInstance).map(Lesson.Law.class::cast))
                .filteredOn(Lesson.Law::verbatim)
                .allSatisfy(law -> assertThat(notes).contains(law.text()));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyPackageOfItIsReadBackEqualAndFollowsTheOfficialSchemas(Lesson lesson) throws IOException {
        for (CourseFormat format : CourseFormat.values()) {
            byte[] zip = PackageWriterTest.written(new PackageWriter(), lesson, format);
            var reading = Packages.read(folder, zip);

            assertThat(reading.findings()).isEmpty();
            assertThat(Packages.value(reading).course()).isEqualTo(new LessonCourse(lesson).in(format));
            if (Files.isDirectory(OfficialSchemas.FOLDER)) {
                assertThat(complaints(format, zip)).isEmpty();
            }
        }
    }

    private static List<String> complaints(CourseFormat format, byte[] zip) throws IOException {
        return switch (format) {
            case CMI5 -> OfficialSchemas.complaintsOfCmi5(PackageWriterTest.file(zip, "cmi5.xml"));
            case SCORM_1_2 -> OfficialSchemas.complaintsOfScorm12(PackageWriterTest.file(zip, "imsmanifest.xml"));
            case SCORM_2004 -> OfficialSchemas.complaintsOfScorm2004(PackageWriterTest.file(zip, "imsmanifest.xml"));
            case TIN_CAN -> List.of(); // its schema was never published with the others
        };
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void itsPrintedPageIsThere(Lesson lesson) {
        assertThat(new PrintPage(lesson).html()).hasSizeGreaterThan(5_000);
    }

    @Test
    void everyPictureIsUsedAndTheChecklistLiesBesideThem() throws IOException {
        Set<String> used =
                lessons().flatMap(lesson -> lesson.pictures().keySet().stream()).collect(Collectors.toSet());
        Path lessons = Path.of("src", "main", "resources", "lessons");
        try (Stream<Path> files = Files.list(lessons.resolve("pictures"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(used);
        }
        assertThat(lessons.resolve("KIEM-TRA.md")).isRegularFile();
    }

    private static Stream<Lesson.Part> parts(Lesson lesson) {
        return lesson.screens().stream().flatMap(screen -> screen.parts().stream());
    }

    private static List<String> texts(Lesson lesson) {
        List<String> texts = new ArrayList<>(List.of(lesson.title(), lesson.description()));
        parts(lesson).forEach(part -> {
            if (part instanceof Lesson.Paragraph paragraph) {
                texts.add(paragraph.text());
            } else if (part instanceof Lesson.Items items) {
                texts.addAll(items.items());
            } else if (part instanceof Lesson.Note note) {
                texts.add(note.text());
            }
        });
        lesson.quiz().questions().forEach(question -> {
            texts.add(question.text());
            question.answers().forEach(answer -> texts.addAll(List.of(answer.text(), answer.feedback())));
        });
        return texts;
    }
}
