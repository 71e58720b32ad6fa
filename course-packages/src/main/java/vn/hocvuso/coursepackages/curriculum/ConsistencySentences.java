package vn.hocvuso.coursepackages.curriculum;

import vn.hocvuso.coursepackages.course.Sentence;

/** What our own rules say. */
final class ConsistencySentences {
    static final Sentence ROOTS = new Sentence(
            "Cần «curriculum» hoặc «mapping-rules» trong không gian tên urn:vn:hocvuso:curriculum:1.",
            "It is 'curriculum' or 'mapping-rules' in the namespace urn:vn:hocvuso:curriculum:1.");
    static final Sentence OTHER_DOCUMENT = new Sentence(
            "Tệp này là «{0}», không phải «{1}». Hãy chọn đúng chỗ để nhập.",
            "This file is a '{0}', not a '{1}'. Hand it in at the place for its kind.");
    static final Sentence DUPLICATE_AUDIENCE =
            new Sentence("Mã đối tượng «{0}» đã dùng ở trên.", "The audience code '{0}' is used above already.");
    static final Sentence DUPLICATE_COMPETENCY =
            new Sentence("Mã năng lực «{0}» đã dùng ở trên.", "The competency code '{0}' is used above already.");
    static final Sentence DUPLICATE_RULE =
            new Sentence("Mã quy tắc «{0}» đã dùng ở trên.", "The rule id '{0}' is used already.");
    static final Sentence RULE_OF_THE_CURRICULUM = new Sentence(
            "Mã quy tắc «{0}» đã có trong chương trình; hãy đặt mã khác.",
            "The rule id '{0}' is one of the curriculum; choose another.");
    static final Sentence REPEATED_COMPETENCY = new Sentence(
            "Năng lực «{0}» được ghi hai lần trong cùng một danh sách.",
            "The competency '{0}' stands twice in the same list.");
    static final Sentence UNKNOWN_COMPETENCY = new Sentence(
            "Không có năng lực nào mang mã «{0}» trong chương trình.",
            "There is no competency with the code '{0}' in the curriculum.");
    static final Sentence NOTHING_REQUIRED = new Sentence(
            "Đối tượng «{0}» chưa có năng lực bắt buộc nào.", "The audience '{0}' requires no competency.");
    static final Sentence NOT_REQUIRED = new Sentence(
            "Năng lực «{0}» không bắt buộc với đối tượng nào.", "The competency '{0}' is required of no audience.");
    static final Sentence WITHOUT_RULE = new Sentence(
            "Chưa có quy tắc nào tính kết quả học cho năng lực «{0}»; cần bổ sung bằng tệp quy tắc ánh xạ.",
            "No rule counts a result for the competency '{0}'; a file of mapping rules has to bring one.");
    static final Sentence NOT_NFC = new Sentence(
            "Chữ «{0}» không ở dạng Unicode dựng sẵn (NFC); đã được chuyển về dạng này.",
            "The text '{0}' is not in Unicode form NFC; it has been converted.");
    static final Sentence TOO_LONG = new Sentence(
            "Chữ «{0}» dài quá 4000 ký tự sau khi chuyển về dạng Unicode dựng sẵn (NFC).",
            "The text '{0}' is longer than 4000 characters once it is in Unicode form NFC.");
    static final Sentence OTHER_CURRICULUM = new Sentence(
            "Quy tắc này dành cho chương trình «{0}» phiên bản {1}, không phải «{2}» phiên bản {3}.",
            "These rules are for the curriculum '{0}' version {1}, not for '{2}' version {3}.");

    private ConsistencySentences() {}
}
