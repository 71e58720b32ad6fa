package vn.hocvuso.coursepackages.tincan;

import vn.hocvuso.coursepackages.course.Sentence;

/** What is wrong with a {@code tincan.xml}, in words. */
final class TinCanSentences {
    static final Sentence ROOT = new Sentence("Cần phần tử «tincan».", "It is the element 'tincan'.");
    static final Sentence OTHER_NAMESPACE = new Sentence(
            "Không gian tên «{0}» không phải của Tin Can; đã đọc như Tin Can.",
            "The namespace '{0}' is not that of Tin Can; it was read as Tin Can.");
    static final Sentence NO_ID = new Sentence(
            "Hoạt động không có mã (id); kết quả gửi về sẽ không nhận ra được.",
            "The activity has no id; its results could not be recognised.");
    static final Sentence NO_IRI = new Sentence(
            "Mã «{0}» không phải là IRI (thiếu tên giao thức, ví dụ http:, có dấu cách, hoặc không có gì sau đó); không câu"
                    + " nào mang được mã này.",
            "The id '{0}' is not an IRI (it lacks a scheme, such as http:, has a blank, or nothing behind the scheme); no"
                    + " statement can carry it.");
    static final Sentence NO_NAME = new Sentence(
            "Hoạt động «{0}» không có tên; mã của nó được dùng thay.",
            "The activity '{0}' has no name; its id stands in for it.");
    static final Sentence LAUNCH_WITHOUT_LANGUAGE = new Sentence(
            "Địa chỉ mở bài (launch) không ghi ngôn ngữ (lang); đã đọc được.",
            "The launch names no language (lang); it was read.");
    static final Sentence SEVERAL_LAUNCHES = new Sentence(
            "Có nhiều địa chỉ mở bài theo ngôn ngữ: {0}; chỉ một địa chỉ được dùng.",
            "There are launches for several languages: {0}; one of them is used.");
    static final Sentence NOTHING_TO_LAUNCH =
            new Sentence("Gói không có hoạt động nào mở được.", "The package has no activity that can be launched.");

    private TinCanSentences() {}
}
