package vn.hocvuso.coursepackages.scorm;

import vn.hocvuso.coursepackages.course.Sentence;

/** What is wrong with a manifest, in words. */
final class ScormSentences {
    static final Sentence ROOT =
            new Sentence("Cần phần tử «manifest» của SCORM.", "It is the element 'manifest' of SCORM.");
    static final Sentence NO_EDITION = new Sentence(
            "Tệp không ghi phiên bản SCORM (schemaversion «{0}»); theo không gian tên thì là {1}.",
            "The manifest names no edition of SCORM (schemaversion '{0}'); by its namespaces it is {1}.");
    static final Sentence TWO_EDITIONS = new Sentence(
            "Tệp ghi phiên bản «{0}» nhưng không gian tên là của {1}; đã đọc theo phiên bản được ghi.",
            "The manifest says '{0}', but its namespaces are those of {1}; it was read by what it says.");
    static final Sentence OTHER_STANDARD = new Sentence(
            "Gói này là «{0}», không phải SCORM; chưa đọc được loại này.",
            "This package is '{0}', not SCORM; that kind cannot be read.");
    static final Sentence NO_ORGANIZATION = new Sentence(
            "Tệp không có cây bài học (organization); các bài được lấy theo danh sách tài nguyên.",
            "The manifest has no organization; its units were taken from the list of resources.");
    static final Sentence NO_DEFAULT = new Sentence(
            "Cây bài học mặc định «{0}» không có; đã dùng cây đầu tiên.",
            "The default organization '{0}' is not there; the first one was used.");
    static final Sentence OTHER_ORGANIZATIONS = new Sentence(
            "Gói có {0} cây bài học; chỉ cây «{1}» được đọc.",
            "The package has {0} organizations; only '{1}' was read.");
    static final Sentence NO_TITLE = new Sentence(
            "Mục «{0}» không có tên (title); mã của nó được dùng thay.",
            "The item '{0}' has no title; its identifier stands in for it.");
    static final Sentence NO_RESOURCE = new Sentence(
            "Mục «{0}» trỏ tới tài nguyên «{1}» không có trong gói.",
            "The item '{0}' refers to the resource '{1}', which is not there.");
    static final Sentence NO_HREF = new Sentence(
            "Tài nguyên «{0}» không ghi tệp mở bài (href).", "The resource '{0}' names no file to launch (href).");
    static final Sentence NO_SCORM_TYPE = new Sentence(
            "Tài nguyên «{0}» không ghi là sco hay asset; đã coi như asset, không báo kết quả.",
            "The resource '{0}' does not say whether it is a sco or an asset; it was taken for an asset, which reports"
                    + " nothing.");
    static final Sentence SAME_ID = new Sentence("Mã «{0}» đã dùng ở trên.", "The identifier '{0}' is used above.");
    static final Sentence NO_ID = new Sentence("Thiếu mã (identifier).", "The identifier is missing.");
    static final Sentence BAD_SCORE = new Sentence(
            "Điểm đạt «{0}» không đúng; đã bỏ qua.", "The mastery score '{0}' is wrong; it was passed over.");
    static final Sentence SEQUENCING = new Sentence(
            "Gói có quy tắc trình tự hoặc tổng hợp kết quả (sequencing, rollup); các quy tắc này không được thực hiện:"
                    + " khóa học coi là xong khi mọi bài đều xong.",
            "The package has rules of sequencing or rollup; they are not carried out: the course counts as done when all"
                    + " of its units are.");
    static final Sentence NOTHING_TO_LAUNCH =
            new Sentence("Khóa học không có bài nào mở được.", "The course has no unit that can be launched.");

    private ScormSentences() {}
}
