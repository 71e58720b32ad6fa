package vn.hocvuso.coursepackages;

import java.util.Optional;
import vn.hocvuso.coursepackages.course.Reading;
import vn.hocvuso.coursepackages.lesson.Lesson;
import vn.hocvuso.coursepackages.lesson.LessonReader;

/** A small lesson for the tests. */
public final class Lessons {
    /** Line 2 root, 7 first screen, 21 quiz, 23 first question. */
    public static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <lesson xmlns="urn:vn:hocvuso:lesson:1" id="urn:vn:hocvuso:course:mau:1" code="mau" version="1" language="vi"
             as-of="2026-11-24">
            <title>Bài mẫu &amp; "thử"</title>
            <description>Một bài để thử.</description>
            <objective id="urn:vn:hocvuso:objective:mau:thu">Biết thử một bài.</objective>
            <screen id="mo-dau">
            <title>Mở đầu</title>
            <text>Một đoạn văn có dấu &lt; và &amp;.</text>
            <picture file="hinh.svg">Một hình tròn.</picture>
            <points><item>Ý một.</item><item>Ý hai.</item></points>
            <steps><item>Bước một.</item></steps>
            <note kind="remember">Nhớ điều này.</note>
            <note kind="danger">Tránh điều này.</note>
            <law source="Luật Mẫu, Điều 1" basis="verbatim">Mọi bài đều phải thử.</law>
            </screen>
            <screen id="tiep-theo">
            <title>Tiếp theo</title>
            <text>Đoạn nữa.</text>
            </screen>
            <quiz>
            <mastery score="0.50">Người soạn bài đề xuất; chưa có quyết định nào ghi nhận.</mastery>
            <question id="cau-1">
            <text>Một cộng một bằng mấy?</text>
            <answer right="true"><text>Hai</text><feedback>Một thêm một là hai.</feedback></answer>
            <answer><text>Ba</text><feedback>Ba là hai thêm một.</feedback></answer>
            </question>
            <question id="cau-2">
            <text>Hai cộng hai bằng mấy?</text>
            <answer><text>Ba</text><feedback>Ba là hai thêm một.</feedback></answer>
            <answer right="true"><text>Bốn</text><feedback>Hai thêm hai là bốn.</feedback></answer>
            </question>
            </quiz>
            </lesson>
            """;

    /** A picture. */
    public static final String PICTURE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- một hình -->
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></svg>
            """;

    private Lessons() {}

    /** The reading of a text like {@link #XML}, with one picture beside it. */
    public static Reading<Lesson> read(String xml) {
        return new LessonReader()
                .read(Packages.bytes(xml), name -> name.equals("hinh.svg") ? Optional.of(PICTURE) : Optional.empty());
    }

    /** The lesson. */
    public static Lesson sample() {
        if (read(XML) instanceof Reading.Readable<Lesson> readable) {
            return readable.value();
        }
        throw new AssertionError(read(XML).findings().toString());
    }
}
