package vn.hocvuso.coursepackages.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.coursepackages.Lessons;
import vn.hocvuso.coursepackages.course.Finding;
import vn.hocvuso.coursepackages.course.Reading;

class LessonReaderTest {
    private static List<Finding> refused(Reading<Lesson> reading) {
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return reading.findings();
    }

    private static String changed(String from, String to) {
        assertThat(Lessons.XML).contains(from);
        return Lessons.XML.replace(from, to);
    }

    @Test
    void aLessonIsReadWithAllItsParts() {
        Lesson lesson = Lessons.sample();

        assertThat(lesson.edition()).isEqualTo(new Lesson.Edition("mau", "1", "vi", LocalDate.of(2026, 11, 24)));
        assertThat(lesson.title()).isEqualTo("Bài mẫu & \"thử\"");
        assertThat(lesson.screens()).extracting(Lesson.Screen::id).containsExactly("mo-dau", "tiep-theo");
        assertThat(lesson.screens().get(0).parts())
                .containsExactly(
                        new Lesson.Paragraph("Một đoạn văn có dấu < và &."),
                        new Lesson.Picture("hinh.svg", "Một hình tròn."),
                        new Lesson.Items(false, List.of("Ý một.", "Ý hai.")),
                        new Lesson.Items(true, List.of("Bước một.")),
                        new Lesson.Note(Lesson.Note.Kind.REMEMBER, "Nhớ điều này."),
                        new Lesson.Note(Lesson.Note.Kind.DANGER, "Tránh điều này."),
                        new Lesson.Law("Mọi bài đều phải thử.", true, "Luật Mẫu, Điều 1"));
        assertThat(lesson.quiz().masteryScore()).isEqualTo(new BigDecimal("0.5"));
        assertThat(lesson.quiz().questions().get(1).rightAnswer().text()).isEqualTo("Bốn");
        assertThat(lesson.pictures()).isEqualTo(Map.of("hinh.svg", Lessons.PICTURE));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            id="cau-2"                 | id="cau-1"                    | lesson.same-id            | 28
            right="true"><text>Hai     | right="false"><text>Hai       | lesson.one-right-answer   | 23
            <answer><text>Ba           | <answer right="true"><text>Ba | lesson.one-right-answer   | 23
            file="hinh.svg"            | file="khac.svg"               | lesson.picture            | 10
            score="0.50"               | score="80"                    | cvc-maxInclusive-valid    | 22
            as-of="2026-11-24"         | as-of="2026-02-30"            | cvc-datatype-valid.1.2.1  | 3
            kind="danger"              | kind="fun"                    | cvc-enumeration-valid     | 14
            source="Luật Mẫu, Điều 1"  | nguon="x"                     | cvc-complex-type.3.2.2    | 15
            <title>Mở đầu</title>      | <title> - </title>            | cvc-pattern-valid         | 8
            """)
    void whatIsWrongIsSaidWithItsLine(String from, String to, String rule, int line) {
        assertThat(refused(Lessons.read(changed(from, to))))
                .extracting(Finding::rule, Finding::line)
                .contains(tuple(rule, line));
    }

    @Test
    void aRuleOfLawWithoutItsSourceIsNotTaken() {
        assertThat(refused(Lessons.read(changed(" source=\"Luật Mẫu, Điều 1\"", ""))))
                .extracting(Finding::vietnamese)
                .containsExactly("Phần tử «law» thiếu thuộc tính «source».");
    }

    @Test
    void anotherDocumentIsToldWhatBelongsHere() {
        assertThat(refused(Lessons.read("<curriculum/>")).get(0).vietnamese())
                .isEqualTo("Phần tử gốc «curriculum» không thuộc định dạng này."
                        + " Cần «lesson» trong không gian tên urn:vn:hocvuso:lesson:1.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<svg xmlns='http://www.w3.org/2000/svg'><image href='https://x.example/a.png'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><use href='https://x.example/a.svg#b'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><rect fill='url(https://x.example/a)'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><rect style='fill:red'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><html xmlns='http://www.w3.org/1999/xhtml'/></svg>",
                "<!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<svg/>",
                "không phải hình"
            })
    void aPictureThatDoesOrFetchesSomethingIsRefused(String picture) {
        var reading =
                new LessonReader().read(Lessons.XML.getBytes(StandardCharsets.UTF_8), name -> Optional.of(picture));

        assertThat(refused(reading)).extracting(Finding::rule).containsExactly("lesson.picture");
    }

    @Test
    void thePageSaysTheTextsAndNothingOfThemAsMarkup() {
        Map<String, byte[]> files = new LessonPage(Lessons.sample(), Reporting.CMI5, Optional.empty()).files();
        String page = new String(Optional.ofNullable(files.get(LessonPage.FILE)).orElseThrow(), StandardCharsets.UTF_8);

        assertThat(files).containsOnlyKeys("index.html", "player.css", "xapi.js", "cmi5.js", "player.js");
        assertThat(page)
                .contains("<h1>Bài mẫu &amp; &quot;thử&quot;</h1>", "dấu &lt; và &amp;.", "24/11/2026")
                .contains("role=\"img\" aria-label=\"Một hình tròn.\"", "<svg aria-hidden=\"true\"")
                .contains("«Mọi bài đều phải thử.»", "Nguồn: Luật Mẫu, Điều 1")
                .doesNotContain("<?xml", "một hình -->");
    }

    @Test
    void theSettingsOfThePageCannotEndTheirScript() {
        Lesson sample = Lessons.sample();
        Lesson hostile = new Lesson(
                sample.id(),
                sample.edition(),
                "</script><script>alert(1)</script>\u2028\"\\",
                sample.description(),
                sample.objectives(),
                sample.screens(),
                sample.quiz(),
                sample.pictures());

        byte[] page = new LessonPage(hostile, Reporting.NONE, Optional.empty())
                .files()
                .getOrDefault("index.html", new byte[0]);

        assertThat(new String(page, StandardCharsets.UTF_8))
                .contains("\\u003c/script>\\u003cscript>alert(1)\\u003c/script>\\u2028\\u0022\\u005c")
                .doesNotContain("<script>alert");
    }

    @Test
    void thePrintedPageIsOneFileWithTheAnswersAtItsEnd() {
        String page = new String(new PrintPage(Lessons.sample()).html(), StandardCharsets.UTF_8);

        assertThat(page).doesNotContain("<script", "<link", "src=");
        assertThat(page.indexOf("☐ a) Hai")).isPositive().isLessThan(page.indexOf("Đáp án và giải thích"));
        assertThat(page.substring(page.indexOf("Đáp án và giải thích")))
                .contains("<b>a) Hai</b><br>Một thêm một là hai.", "<b>b) Bốn</b>");
    }
}
