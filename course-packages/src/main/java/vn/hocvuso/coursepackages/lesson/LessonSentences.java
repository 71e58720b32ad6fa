package vn.hocvuso.coursepackages.lesson;

import vn.hocvuso.coursepackages.course.Sentence;

/** What our own rules of lessons say. */
final class LessonSentences {
    static final Sentence ROOT = new Sentence(
            "Cần «lesson» trong không gian tên urn:vn:hocvuso:lesson:1.",
            "It is 'lesson' in the namespace urn:vn:hocvuso:lesson:1.");
    static final Sentence SAME_ID = new Sentence("Mã «{0}» đã dùng ở trên.", "The id '{0}' is used above already.");
    static final Sentence ONE_RIGHT = new Sentence(
            "Câu hỏi «{0}» phải có đúng một đáp án đúng (right=\"true\").",
            "The question '{0}' has to have exactly one right answer (right=\"true\").");
    static final Sentence NO_PICTURE =
            new Sentence("Không có hình «{0}» bên cạnh bài học.", "There is no picture '{0}' beside the lesson.");
    static final Sentence PICTURE_NOT_SVG =
            new Sentence("Hình «{0}» không phải là SVG đúng cú pháp.", "The picture '{0}' is not well-formed SVG.");
    static final Sentence PICTURE_UNSAFE = new Sentence(
            "Hình «{0}» có «{1}»: hình không được chứa mã lệnh hay trỏ ra ngoài.",
            "The picture '{0}' has '{1}': a picture may hold no script and point at nothing outside.");

    private LessonSentences() {}
}
