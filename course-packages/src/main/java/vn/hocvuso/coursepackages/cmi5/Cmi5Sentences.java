package vn.hocvuso.coursepackages.cmi5;

import vn.hocvuso.coursepackages.course.Sentence;

/** What is wrong with a course structure, in words. */
final class Cmi5Sentences {
    static final Sentence ROOT =
            new Sentence("Cần phần tử «courseStructure» của cmi5.", "It is the element 'courseStructure' of cmi5.");
    static final Sentence OTHER_NAMESPACE = new Sentence(
            "Không gian tên «{0}» không phải của cmi5 (bản nháp cũ?); đã đọc như cmi5.",
            "The namespace '{0}' is not that of cmi5 (an old draft?); it was read as cmi5.");
    static final Sentence NO_ID = new Sentence("Phần tử «{0}» thiếu mã id.", "The element '{0}' has no id.");
    static final Sentence NO_TITLE = new Sentence(
            "Phần «{0}» không có tên (title); mã của nó được dùng thay.",
            "The part '{0}' has no title; its id stands in for it.");
    static final Sentence SAME_ID = new Sentence(
            "Mã «{0}» đã dùng ở trên; cmi5 yêu cầu mỗi mã chỉ dùng một lần.",
            "The id '{0}' is used above; cmi5 wants each id once.");
    static final Sentence NO_URL =
            new Sentence("Bài «{0}» không có địa chỉ mở (url).", "The unit '{0}' has no url to launch.");
    static final Sentence BAD_URL = new Sentence(
            "Địa chỉ mở «{0}» không đúng dạng URL (RFC 1738).", "The address '{0}' is not a URL (RFC 1738).");
    static final Sentence TAKEN_PARAMETER = new Sentence(
            "Địa chỉ mở «{0}» có tham số «{1}», trùng tên với tham số của cmi5.",
            "The address '{0}' has the parameter '{1}', which is one of cmi5's own.");
    static final Sentence BAD_SCORE = new Sentence(
            "Điểm đạt (masteryScore) «{0}» không phải số từ 0 đến 1; đã bỏ qua.",
            "The masteryScore '{0}' is not a number from 0 to 1; it was passed over.");
    static final Sentence BAD_MOVE_ON = new Sentence(
            "Điều kiện hoàn thành (moveOn) «{0}» không có trong cmi5; đã đọc như NotApplicable.",
            "The moveOn '{0}' is not one of cmi5's; it was read as NotApplicable.");
    static final Sentence BAD_WINDOW = new Sentence(
            "Cách mở (launchMethod) «{0}» không có trong cmi5; đã đọc như AnyWindow.",
            "The launchMethod '{0}' is not one of cmi5's; it was read as AnyWindow.");
    static final Sentence AS_ELEMENT = new Sentence(
            "«{0}» được viết thành phần tử; cmi5 yêu cầu viết thành thuộc tính của «au». Đã đọc được.",
            "'{0}' is written as an element; in cmi5 it is an attribute of 'au'. It was read.");
    static final Sentence UNKNOWN_OBJECTIVE =
            new Sentence("Không có mục tiêu nào mang mã «{0}».", "There is no objective with the id '{0}'.");
    static final Sentence NOTHING_TO_LAUNCH =
            new Sentence("Khóa học không có bài nào mở được.", "The course has no unit that can be launched.");
    static final Sentence EMPTY_BLOCK = new Sentence("Khối «{0}» không có bài nào.", "The block '{0}' has no unit.");

    private Cmi5Sentences() {}
}
