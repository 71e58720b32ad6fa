package vn.hocvuso.coursepackages.lesson;

import static java.util.Objects.requireNonNull;

import jakarta.xml.bind.JAXBContext;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.Reading;
import vn.hocvuso.coursepackages.document.XmlForm;
import vn.hocvuso.coursepackages.document.XmlReading;
import vn.hocvuso.coursepackages.lesson.xml.LawXml;
import vn.hocvuso.coursepackages.lesson.xml.LessonXml;
import vn.hocvuso.coursepackages.lesson.xml.NoteXml;
import vn.hocvuso.coursepackages.lesson.xml.PictureXml;
import vn.hocvuso.coursepackages.lesson.xml.PointsXml;
import vn.hocvuso.coursepackages.lesson.xml.QuestionXml;
import vn.hocvuso.coursepackages.lesson.xml.QuizXml;
import vn.hocvuso.coursepackages.lesson.xml.ScreenXml;
import vn.hocvuso.coursepackages.lesson.xml.StepsXml;

/** Reads lessons from XML ({@code lesson-1.xsd}); everything that is wrong is found at once, each with its line. */
public final class LessonReader {
    private static final JAXBContext CONTEXT = XmlForm.context(LessonXml.class);
    private static final XmlForm FORM = XmlForm.strict(
            CONTEXT, requireNonNull(LessonReader.class.getResource("lesson-1.xsd")), LessonSentences.ROOT);

    /**
     * Reads a lesson.
     *
     * @param pictures gives the SVG of a file beside the document, if there is one of that name
     */
    public Reading<Lesson> read(byte[] document, Function<String, Optional<String>> pictures) {
        Findings findings = new Findings();
        XmlReading reading = new XmlReading(FORM, findings);
        Optional<LessonXml> xml = reading.read(document).map(LessonXml.class::cast);
        xml.ifPresent(found -> new LessonRules(findings, reading.places(), pictures).check(found));
        return xml.isPresent() && !findings.hasErrors()
                ? new Reading.Readable<>(lesson(xml.get(), pictures), findings.inOrder())
                : new Reading.Unreadable<>(findings.inOrder());
    }

    private static Lesson lesson(LessonXml xml, Function<String, Optional<String>> pictures) {
        List<Lesson.Screen> screens =
                xml.screens.stream().map(LessonReader::screen).toList();
        Map<String, String> files = new HashMap<>();
        Lesson.pictureFiles(screens)
                .forEach(file -> files.put(file, pictures.apply(file).orElseThrow()));
        return new Lesson(
                requireNonNull(xml.id),
                new Lesson.Edition(
                        requireNonNull(xml.code),
                        requireNonNull(xml.version),
                        requireNonNull(xml.language),
                        LocalDate.parse(requireNonNull(xml.asOf).strip())),
                words(xml.title),
                words(xml.description),
                xml.objectives.stream()
                        .map(objective -> new Lesson.Objective(requireNonNull(objective.id), words(objective.text)))
                        .toList(),
                screens,
                quiz(requireNonNull(xml.quiz)),
                files);
    }

    private static Lesson.Screen screen(ScreenXml xml) {
        return new Lesson.Screen(
                requireNonNull(xml.id),
                words(xml.title),
                xml.parts.stream().map(LessonReader::part).toList());
    }

    private static Lesson.Part part(Object xml) {
        if (xml instanceof PointsXml points) {
            return new Lesson.Items(false, words(points.items));
        }
        if (xml instanceof StepsXml steps) {
            return new Lesson.Items(true, words(steps.items));
        }
        if (xml instanceof PictureXml picture) {
            return new Lesson.Picture(requireNonNull(picture.file), words(picture.text));
        }
        if (xml instanceof NoteXml note) {
            String kind = requireNonNull(note.kind).toUpperCase(Locale.ROOT);
            return new Lesson.Note(Lesson.Note.Kind.valueOf(kind), words(note.text));
        }
        if (xml instanceof LawXml law) {
            return new Lesson.Law(words(law.text), "verbatim".equals(law.basis), words(law.source));
        }
        return new Lesson.Paragraph(words((String) xml));
    }

    private static Quiz quiz(QuizXml xml) {
        QuizXml.MasteryXml mastery = requireNonNull(xml.mastery);
        return new Quiz(
                new BigDecimal(requireNonNull(mastery.score).strip()),
                words(mastery.source),
                xml.questions.stream().map(LessonReader::question).toList());
    }

    private static Quiz.Question question(QuestionXml xml) {
        return new Quiz.Question(
                requireNonNull(xml.id),
                words(xml.text),
                xml.answers.stream()
                        .map(answer -> new Quiz.Answer(
                                Boolean.TRUE.equals(answer.right), words(answer.text), words(answer.feedback)))
                        .toList());
    }

    private static List<String> words(List<String> given) {
        return given.stream().map(LessonReader::words).toList();
    }

    private static String words(@Nullable String given) {
        return Normalizer.normalize(
                requireNonNull(given).replaceAll("[ \\t\\r\\n]+", " ").strip(), Normalizer.Form.NFC);
    }
}
