package vn.hocvuso.coursepackages.lesson;

import static vn.hocvuso.coursepackages.lesson.Html.text;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A lesson on paper: one page of HTML without scripts and without other files, the answers at the end on a sheet of their own. */
public final class PrintPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final char FIRST = 'a';

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            %s</style>
            </head>
            <body>
            <h1>%s</h1>
            <p>%s</p>
            <p>%s<br>%s</p>
            <p>%s</p>
            <ul>
            %s</ul>
            %s%s<section class="answers">
            <h2>%s</h2>
            <ol>
            %s</ol>
            <p>%s</p>
            </section>
            </body>
            </html>
            """;

    private final Lesson lesson;
    private final ScreenHtml screens;

    /** The page of this lesson. */
    public PrintPage(Lesson lesson) {
        this.lesson = lesson;
        this.screens = new ScreenHtml(lesson, PageWords.in(lesson.edition().language()));
    }

    /** The page in UTF-8. */
    public byte[] html() {
        String style = new String(LessonPage.resource("print.css"), StandardCharsets.UTF_8);
        String html = PAGE.formatted(
                text(lesson.edition().language()),
                text(lesson.title()),
                style,
                text(lesson.title()),
                text(lesson.description()),
                text(screens.word("name")),
                text(screens.word("day")),
                text(screens.word("objectives")),
                objectives(),
                lesson.screens().stream().map(this::screen).collect(Collectors.joining()),
                questions(),
                text(screens.word("answers")),
                answers(),
                text(screens.word("as-of", DAY.format(lesson.edition().asOf()))));
        return html.getBytes(StandardCharsets.UTF_8);
    }

    private String objectives() {
        return lesson.objectives().stream()
                .map(objective -> "<li>" + text(objective.text()) + "</li>\n")
                .collect(Collectors.joining());
    }

    private String screen(Lesson.Screen screen) {
        return "<section>\n<h2>" + text(screen.title()) + "</h2>\n" + screens.parts(screen) + "</section>\n";
    }

    private String questions() {
        List<Quiz.Question> questions = lesson.quiz().questions();
        return IntStream.range(0, questions.size())
                .mapToObj(i -> "<section class=\"question\">\n<h2>"
                        + text(screens.word("question", i + 1, questions.size())) + "</h2>\n<p><b>"
                        + text(questions.get(i).text()) + "</b></p>\n<ul class=\"choices\">\n"
                        + choices(questions.get(i)) + "</ul>\n</section>\n")
                .collect(Collectors.joining());
    }

    private static String choices(Quiz.Question question) {
        return IntStream.range(0, question.answers().size())
                .mapToObj(i -> "<li>☐ " + (char) (FIRST + i) + ") "
                        + text(question.answers().get(i).text()) + "</li>\n")
                .collect(Collectors.joining());
    }

    private String answers() {
        return lesson.quiz().questions().stream()
                .map(question -> "<li><b>" + (char) (FIRST + question.answers().indexOf(question.rightAnswer()))
                        + ") " + text(question.rightAnswer().text()) + "</b><br>"
                        + text(question.rightAnswer().feedback()) + "</li>\n")
                .collect(Collectors.joining());
    }
}
