package vn.hocvuso.coursepackages.document;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.hocvuso.coursepackages.course.Sentence;

/** What is wrong with a text that is not XML, or is XML that we do not take, in words of the person who typed it. */
final class SyntaxSentences {
    private static final Sentence DOCTYPE = new Sentence(
            "Tệp có khai báo DOCTYPE. Vì an toàn, khai báo này và mọi thực thể (ENTITY) đều bị từ chối; hãy xóa dòng đó.",
            "The file has a DOCTYPE declaration. For safety it and all entities are refused; delete that line.");
    private static final Sentence GENERAL = new Sentence(
            "Tệp sai cú pháp XML từ chỗ này, nên phần sau không được đọc.",
            "From here on the file is not XML, so what follows is not read.");

    /** A sure word of the parser's (English) message -> the sentence. */
    private static final Map<String, Sentence> KNOWN = known();

    private SyntaxSentences() {}

    private static Map<String, Sentence> known() {
        Map<String, Sentence> known = new LinkedHashMap<>();
        known.put(
                "matching end-tag",
                new Sentence(
                        "Một thẻ mở chưa được đóng đúng tên.", "An opening tag is not closed under its own name."));
        known.put(
                "follow the '&'",
                new Sentence("Dấu & phải viết là &amp; trong XML.", "The sign & is written &amp; in XML."));
        known.put(
                "was referenced, but not declared",
                new Sentence(
                        "Tệp dùng một thực thể (&...;) không có.",
                        "The file uses an entity (&...;) that is not there."));
        known.put(
                "must start and end within the same entity",
                new Sentence("Tệp bị cắt ngang giữa chừng.", "The file breaks off in the middle."));
        known.put(
                "Premature end of file",
                new Sentence("Tệp trống hoặc bị cắt ngang.", "The file is empty or breaks off."));
        known.put(
                "not allowed in prolog",
                new Sentence("Trước phần tử gốc có chữ thừa.", "There is stray text before the root element."));
        known.put(
                "Invalid byte",
                new Sentence(
                        "Tệp không đúng mã UTF-8; hãy lưu lại bằng UTF-8.",
                        "The file is not UTF-8; save it as UTF-8."));
        return known;
    }

    static boolean isDoctype(String message) {
        return message.contains("DOCTYPE");
    }

    static Sentence of(String message) {
        if (isDoctype(message)) {
            return DOCTYPE;
        }
        return KNOWN.entrySet().stream()
                .filter(known -> message.contains(known.getKey()))
                .findFirst()
                .map(known -> GENERAL.then(known.getValue()))
                .orElse(GENERAL);
    }
}
