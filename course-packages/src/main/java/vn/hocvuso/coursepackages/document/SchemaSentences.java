package vn.hocvuso.coursepackages.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.hocvuso.coursepackages.course.Sentence;

/**
 * The complaints of XML Schema (Structures 1.0, appendix C.1) about structure as sentences for the person who wrote the document. The
 * validator hands over its complaint as one English line that opens with the number of the rule; each row here takes
 * one such line apart.
 */
final class SchemaSentences {
    static final Sentence GENERAL = new Sentence(
            "Chỗ này không đúng định dạng của tệp. Thông báo gốc: {0}",
            "This does not follow the format of the file. The original message: {0}");
    private static final Sentence UNEXPECTED =
            new Sentence("Phần tử «{0}» không được đứng ở đây.", "Element '{0}' may not stand here.");
    private static final Sentence NO_MORE =
            UNEXPECTED.then(new Sentence("Ở đây không còn phần tử nào nữa.", "No further element belongs here."));
    private static final Sentence EXPECTED_HERE =
            UNEXPECTED.then(new Sentence("Ở đây cần: {1}.", "What belongs here: {1}."));
    private static final Sentence INCOMPLETE =
            new Sentence("Phần tử «{0}» chưa đủ. Còn thiếu: {1}.", "Element '{0}' is not complete. Missing: {1}.");
    private static final Sentence STRAY_TEXT = new Sentence(
            "Phần tử «{0}» không được có chữ trực tiếp bên trong.",
            "Element '{0}' may not have text directly inside it.");
    private static final Sentence ONLY_TEXT = new Sentence(
            "Phần tử «{0}» chỉ được chứa chữ, không chứa phần tử khác.", "Element '{0}' holds text only, no elements.");

    /** Number of the rule -> how to take the line apart, what to say. */
    private static final List<Row> ROWS = List.of(
            new Row(
                    "cvc-elt\\.1(?:\\.a)?: .*declaration of element '(.*)'\\.",
                    new Sentence(
                            "Phần tử gốc «{0}» không thuộc định dạng này.",
                            "The root element '{0}' does not belong to this format.")),
            new Row("cvc-complex-type\\.2\\.4\\.a: .* element '(.*)'\\. One of '(.*)' is expected\\.", EXPECTED_HERE),
            new Row(
                    "cvc-complex-type\\.2\\.4\\.b: .* element '(.*)' is not complete\\. One of '(.*)' is .*",
                    INCOMPLETE),
            new Row("cvc-complex-type\\.2\\.4\\.d: .* element '(.*)'\\. No child .*", NO_MORE),
            new Row("cvc-complex-type\\.2\\.4\\.e: '(.*)' can occur .* one of '(.*)' is expected\\.", EXPECTED_HERE),
            new Row("cvc-complex-type\\.2\\.4\\.f: '(.*)' can occur a maximum .*", NO_MORE),
            new Row("cvc-complex-type\\.2\\.[13]: Element '(.*)' (?:cannot|must) have .*", STRAY_TEXT),
            new Row("cvc-complex-type\\.2\\.2: Element '(.*)' must have no element .*", ONLY_TEXT),
            new Row("cvc-type\\.3\\.1\\.2: Element '(.*)' is a simple type.*", ONLY_TEXT),
            new Row(
                    "cvc-complex-type\\.3\\.2\\.2: Attribute '(.*)' is not allowed to appear in element '(.*)'\\.",
                    new Sentence("Phần tử «{1}» không có thuộc tính «{0}».", "Element '{1}' has no attribute '{0}'.")),
            new Row(
                    "cvc-type\\.3\\.1\\.1: Element '(.*)' is a simple type.* the attribute, '(.*)' was found\\.",
                    new Sentence("Phần tử «{0}» không có thuộc tính «{1}».", "Element '{0}' has no attribute '{1}'.")),
            new Row(
                    "cvc-complex-type\\.4: Attribute '(.*)' must appear on element '(.*)'\\.",
                    new Sentence("Phần tử «{1}» thiếu thuộc tính «{0}».", "Element '{1}' lacks its attribute '{0}'.")));

    private static final Pattern NAMESPACE = Pattern.compile("\"[^\"]*\":|[{}]");

    private SchemaSentences() {}

    /** The number of the rule, such as {@code cvc-complex-type.2.4.a}. */
    static String rule(String message) {
        int colon = message.indexOf(':');
        return colon > 0 && message.startsWith("cvc-") ? message.substring(0, colon) : "xml.schema";
    }

    static boolean isAboutTheRoot(String message) {
        return message.startsWith("cvc-elt.1");
    }

    /** What is wrong, in both languages. */
    static Sentence of(String message) {
        return ROWS.stream()
                .flatMap(row -> row.apply(message).stream())
                .findFirst()
                .orElseGet(() -> GENERAL.with(message));
    }

    /** Names without their namespace: {@code {"urn:...":title}} is {@code title} to a reader. */
    static String plain(String name) {
        return NAMESPACE.matcher(name).replaceAll("");
    }

    private record Row(Pattern line, Sentence sentence) {
        Row(String line, Sentence sentence) {
            this(Pattern.compile(line, Pattern.DOTALL), sentence);
        }

        Optional<Sentence> apply(String message) {
            Matcher parts = line.matcher(message);
            return parts.matches()
                    ? Optional.of(sentence.with(IntStream.rangeClosed(1, parts.groupCount())
                            .mapToObj(i -> plain(parts.group(i)))
                            .toArray(String[]::new)))
                    : Optional.empty();
        }
    }
}
