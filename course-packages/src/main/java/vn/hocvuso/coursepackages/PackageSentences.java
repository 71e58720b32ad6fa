package vn.hocvuso.coursepackages;

import vn.hocvuso.coursepackages.course.Sentence;

/** What is wrong with a package as a whole, in words. */
final class PackageSentences {
    static final Sentence NO_MANIFEST = new Sentence(
            "Gói không có tệp mô tả khóa học (cmi5.xml, tincan.xml hoặc imsmanifest.xml).",
            "The package has no description of a course (cmi5.xml, tincan.xml or imsmanifest.xml).");
    static final Sentence WEB_EXPORT = new Sentence(
            "Có trang «{0}»: có lẽ công cụ soạn bài đã xuất dạng web (HTML5). Hãy xuất lại dạng cmi5, xAPI hoặc SCORM.",
            "There is a page '{0}': the authoring tool probably exported for the web (HTML5). Export again as cmi5, xAPI or"
                    + " SCORM.");
    static final Sentence H5P = new Sentence(
            "Có tệp «{0}»: đây là nội dung H5P. Hãy đặt nó lên trang H5P hoặc Moodle, rồi thêm quy tắc cho địa chỉ của nó ở"
                    + " trang chương trình, không cần gói.",
            "There is a file '{0}': this is H5P content. Put it on a site with H5P or on Moodle, then add a rule for its"
                    + " address without a package.");
    static final Sentence AICC = new Sentence(
            "Có tệp «{0}»: đây là gói AICC, chưa đọc được loại này.",
            "There is a file '{0}': this is an AICC package; that kind cannot be read.");
    static final Sentence NESTED = new Sentence(
            "Tệp mô tả nằm trong thư mục «{0}» chứ không ở gốc của gói; nhiều hệ thống không nhận gói như vậy.",
            "The description lies in the folder '{0}', not at the root of the package; many systems refuse such a package.");
    static final Sentence OTHER_LETTERS = new Sentence(
            "Tệp mô tả phải mang tên «{0}», đúng chữ hoa, chữ thường; trong gói là «{1}».",
            "The description is to be called '{0}' in these letters; in the package it is '{1}'.");
    static final Sentence SEVERAL = new Sentence(
            "Gói có nhiều tệp mô tả: {0}; chỉ «{1}» được đọc.",
            "The package has several descriptions: {0}; only '{1}' was read.");
    static final Sentence UNKNOWN = new Sentence(
            "Tệp không phải gói zip cũng không phải tệp mô tả khóa học (cmi5, Tin Can, SCORM).",
            "The file is neither a zip package nor the description of a course (cmi5, Tin Can, SCORM).");

    private PackageSentences() {}
}
