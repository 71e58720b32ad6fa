package vn.hocvuso.coursepackages.lesson;

import static vn.hocvuso.coursepackages.lesson.Html.json;
import static vn.hocvuso.coursepackages.lesson.Html.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The page that learners open, with its small player. All of it is in the package and nothing is fetched later but the
 * reports: once it is there, it works without a connection. Without scripts it is a page to read.
 */
public final class LessonPage {
    /** The name of the page in a package. */
    public static final String FILE = "index.html";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Lesson lesson;
    private final Reporting reporting;
    private final Optional<BridgeAccess> bridge;
    private final ScreenHtml screens;

    /**
     * The page of a lesson.
     *
     * @param bridge where it reports by xAPI beside SCORM
     */
    public LessonPage(Lesson lesson, Reporting reporting, Optional<BridgeAccess> bridge) {
        this.lesson = lesson;
        this.reporting = reporting;
        this.bridge = bridge;
        this.screens = new ScreenHtml(lesson, PageWords.in(lesson.edition().language()));
    }

    /** File name -> bytes: the page first, then what it needs. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(FILE, html().getBytes(StandardCharsets.UTF_8));
        files.put("player.css", resource("player.css"));
        reporting.scripts().forEach(script -> files.put(script, resource(script)));
        files.put("player.js", resource("player.js"));
        return files;
    }

    static byte[] resource(String name) {
        try (InputStream stream = Objects.requireNonNull(LessonPage.class.getResourceAsStream("player/" + name))) {
            return stream.readAllBytes();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private String html() {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="player.css">
                </head>
                <body>
                <p id="state" class="state" role="status" hidden></p>
                <header><h1>%s</h1><p class="day">%s</p></header>
                <main>
                %s%s%s%s</main>
                %s<script type="application/json" id="lesson">%s</script>
                %s</body>
                </html>
                """.formatted(
                        text(lesson.edition().language()),
                        text(lesson.title()),
                        text(lesson.title()),
                        text(screens.word("as-of", DAY.format(lesson.edition().asOf()))),
                        opening(),
                        lesson.screens().stream().map(this::screen).collect(Collectors.joining()),
                        questions(),
                        result(),
                        navigation(),
                        settings(),
                        scripts());
    }

    private String opening() {
        String objectives = lesson.objectives().stream()
                .map(objective -> "<li>" + text(objective.text()) + "</li>\n")
                .collect(Collectors.joining());
        return section("opening", screens.word("start"))
                + "<p>" + text(lesson.description()) + "</p>\n<p>" + text(screens.word("objectives")) + "</p>\n<ul>\n"
                + objectives + "</ul>\n</section>\n";
    }

    private String screen(Lesson.Screen screen) {
        return section("s-" + screen.id(), screen.title()) + screens.parts(screen) + "</section>\n";
    }

    private static String section(String id, String title) {
        return "<section class=\"screen\" id=\"" + text(id) + "\">\n<h2 tabindex=\"-1\">" + text(title) + "</h2>\n";
    }

    private String questions() {
        List<Quiz.Question> questions = lesson.quiz().questions();
        return IntStream.range(0, questions.size())
                .mapToObj(i -> question(questions.get(i), screens.word("question", i + 1, questions.size())))
                .collect(Collectors.joining());
    }

    private String question(Quiz.Question question, String title) {
        String answers = IntStream.range(0, question.answers().size())
                .mapToObj(i -> """
                        <p class="answer"><input type="radio" name="%1$s" id="%1$s-%2$d" value="%2$d"><label for="%1$s-%2$d">%3$s</label></p>
                        """.formatted(
                        question.id(), i + 1, text(question.answers().get(i).text())))
                .collect(Collectors.joining());
        return section("q-" + question.id(), title)
                + "<fieldset><legend>" + text(question.text()) + "</legend>\n" + answers + "</fieldset>\n"
                + "<button type=\"button\" class=\"wide main\" id=\"check-" + question.id() + "\">"
                + text(screens.word("check")) + "</button>\n"
                + "<p id=\"verdict-" + question.id() + "\" role=\"status\" aria-live=\"polite\"></p>\n</section>\n";
    }

    private String result() {
        return section("result", screens.word("result"))
                + "<p><span id=\"mark\" class=\"mark\" aria-hidden=\"true\"></span> <span id=\"score\"></span></p>\n"
                + button("close", "wide main") + button("again", "wide") + button("reread", "wide") + "</section>\n";
    }

    private String button(String word, String kind) {
        return "<button type=\"button\" id=\"" + word + "\" class=\"" + kind + "\">" + text(screens.word(word))
                + "</button>\n";
    }

    private String navigation() {
        return "<nav>\n<div class=\"bar\" aria-hidden=\"true\"><div id=\"done\"></div></div>\n" + button("back", "")
                + "<span id=\"where\"></span>\n" + button("next", "main") + "</nav>\n";
    }

    private String settings() {
        String words = PageWords.in(lesson.edition().language()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(word -> json(word.getKey()) + ":" + json(word.getValue()))
                .collect(Collectors.joining(","));
        String access = bridge.map(found -> "\"bridge\":{\"endpoint\":" + json(found.endpoint()) + ",\"key\":"
                        + json(found.key()) + ",\"secret\":" + json(found.secret()) + ",\"homePage\":"
                        + json(found.homePage()) + "},")
                .orElse("");
        return "{\"format\":" + json(reporting.word()) + ",\"id\":" + json(lesson.id()) + ",\"title\":"
                + json(lesson.title()) + ",\"language\":"
                + json(lesson.edition().language()) + ",\"masteryScore\":"
                + lesson.quiz().masteryScore().toPlainString() + "," + access + "\"questions\":["
                + lesson.quiz().questions().stream().map(LessonPage::settings).collect(Collectors.joining(","))
                + "],\"words\":{" + words + "}}";
    }

    private static String settings(Quiz.Question question) {
        return "{\"id\":" + json(question.id()) + ",\"text\":" + json(question.text()) + ",\"right\":"
                + (question.answers().indexOf(question.rightAnswer()) + 1) + ",\"answers\":["
                + question.answers().stream().map(answer -> json(answer.text())).collect(Collectors.joining(","))
                + "],\"feedback\":["
                + question.answers().stream()
                        .map(answer -> json(answer.feedback()))
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private String scripts() {
        return reporting.scripts().stream()
                        .map(script -> "<script src=\"" + script + "\"></script>\n")
                        .collect(Collectors.joining())
                + "<script src=\"player.js\"></script>\n";
    }
}
