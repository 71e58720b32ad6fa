package vn.hocvuso.coursepackages.lesson;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.Sentence;
import vn.hocvuso.coursepackages.document.Places;
import vn.hocvuso.coursepackages.lesson.xml.LessonXml;
import vn.hocvuso.coursepackages.lesson.xml.ObjectiveXml;
import vn.hocvuso.coursepackages.lesson.xml.PictureXml;
import vn.hocvuso.coursepackages.lesson.xml.QuestionXml;
import vn.hocvuso.coursepackages.lesson.xml.ScreenXml;

/** What the schema cannot say at the right line: ids that are unique, one right answer, pictures that are there and safe. */
final class LessonRules {
    private final Findings findings;
    private final Places places;
    private final Function<String, Optional<String>> pictures;
    private final Set<String> ids = new HashSet<>();

    LessonRules(Findings findings, Places places, Function<String, Optional<String>> pictures) {
        this.findings = findings;
        this.places = places;
        this.pictures = pictures;
    }

    void check(LessonXml lesson) {
        for (ObjectiveXml objective : lesson.objectives) {
            unique(objective, objective.id);
        }
        for (ScreenXml screen : lesson.screens) {
            unique(screen, screen.id);
            screen.parts.stream()
                    .filter(PictureXml.class::isInstance)
                    .forEach(picture -> checkPicture((PictureXml) picture));
        }
        if (lesson.quiz != null) {
            lesson.quiz.questions.forEach(this::checkQuestion);
        }
    }

    private void unique(Object bound, @Nullable String id) {
        if (id != null && !ids.add(id)) {
            error("lesson.same-id", bound, LessonSentences.SAME_ID.with(id));
        }
    }

    private void checkPicture(PictureXml xml) {
        String file = Objects.requireNonNullElse(xml.file, "");
        Optional<String> picture = file.isEmpty() ? Optional.empty() : pictures.apply(file);
        Optional<Sentence> problem = picture.isEmpty()
                ? Optional.of(LessonSentences.NO_PICTURE.with(file))
                : PictureCheck.problem(file, picture.get());
        problem.ifPresent(sentence -> error("lesson.picture", xml, sentence));
    }

    private void checkQuestion(QuestionXml question) {
        unique(question, question.id);
        long right = question.answers.stream()
                .filter(answer -> Boolean.TRUE.equals(answer.right))
                .count();
        if (right != 1) {
            error(
                    "lesson.one-right-answer",
                    question,
                    LessonSentences.ONE_RIGHT.with(Objects.requireNonNullElse(question.id, "")));
        }
    }

    private void error(String rule, Object bound, Sentence sentence) {
        findings.error(rule, places.of(bound), sentence);
    }
}
