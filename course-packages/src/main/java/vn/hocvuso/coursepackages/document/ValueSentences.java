package vn.hocvuso.coursepackages.document;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.coursepackages.course.Sentence;

/**
 * The complaints of XML Schema (Datatypes) about values as sentences. The validator needs two lines for one such
 * mistake: the first says what a value of this type looks like, the second in which attribute or element it stands.
 */
final class ValueSentences {
    private static final Pattern COMPLAINT = Pattern.compile(
            "cvc-(datatype-valid[.0-9]*|(pattern|enumeration|[a-zA-Z]*(Length|Inclusive|Digits))-valid)");
    private static final Pattern OF_ATTRIBUTE = Pattern.compile(
            "cvc-attribute\\.3: The value '(.*)' of attribute '(.*)' on element '(.*)' is not .*", Pattern.DOTALL);
    private static final Pattern OF_ELEMENT =
            Pattern.compile("cvc-type\\.3\\.1\\.3: The value '(.*)' of element '(.*)' is not valid\\.", Pattern.DOTALL);
    private static final Pattern OF_CONTENT =
            Pattern.compile("cvc-complex-type\\.2\\.2: Element '(.*)' must have no element .*", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile(".* for (?:type )?'([^']*)'\\.", Pattern.DOTALL);
    private static final Pattern LISTED = Pattern.compile(".*enumeration '\\[(.*)]'\\. It must .*", Pattern.DOTALL);
    private static final Pattern TOO_LONG = Pattern.compile(".* maxLength '(\\d+)' for type .*", Pattern.DOTALL);

    private static final Sentence ATTRIBUTE = new Sentence(
            "Thuộc tính «{1}» của phần tử «{2}»: giá trị «{0}» không dùng được.",
            "Attribute '{1}' of element '{2}': the value '{0}' cannot be used.");
    private static final Sentence ELEMENT = new Sentence(
            "Phần tử «{1}»: giá trị «{0}» không dùng được.", "Element '{1}': the value '{0}' cannot be used.");
    private static final Sentence CONTENT =
            new Sentence("Phần tử «{0}»: nội dung không dùng được.", "Element '{0}': the content cannot be used.");

    /** The validator names the built-in type where a value fails already there; each serves one of ours. */
    private static final Map<String, String> BUILT_IN = Map.of("decimal", "score", "date", "day");

    private static final Sentence SCORE = new Sentence(
            "Viết một số từ 0 đến 1, ví dụ 0.8, với nhiều nhất sáu chữ số thập phân.",
            "Write a number from 0 to 1, such as 0.8, with at most six decimal places.");

    /** Type of a value -> how such a value looks. */
    private static final Map<String, Sentence> FORMS = Map.of(
            "words", new Sentence("Cần có ít nhất một chữ cái hoặc chữ số.", "It needs at least one letter or digit."),
            "code",
                    new Sentence(
                            "Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối đơn, ví dụ hoc-sinh.",
                            "Use small letters without accents, digits and single hyphens, such as hoc-sinh."),
            "competency-code",
                    new Sentence(
                            "Chỉ dùng chữ hoa không dấu, chữ số và dấu gạch nối đơn, ví dụ TBTT.",
                            "Use capital letters without accents, digits and single hyphens, such as TBTT."),
            "version",
                    new Sentence(
                            "Viết các số cách nhau bằng dấu chấm, ví dụ 1.2.",
                            "Write numbers with dots between them, such as 1.2."),
            "framework",
                    new Sentence(
                            "Chỉ dùng chữ không dấu, chữ số, dấu chấm, gạch nối, gạch dưới.",
                            "Use letters without accents, digits, dots, hyphens and underscores."),
            "activity-id",
                    new Sentence(
                            "Viết mã hoạt động đầy đủ, không có dấu cách: tên giao thức, dấu hai chấm, rồi phần riêng của nó,"
                                    + " ví dụ https://lms.example/course/7.",
                            "Write the activity id whole and without spaces: a scheme, a colon, and what is its own, such as"
                                    + " https://lms.example/course/7."),
            "year", new Sentence("Viết một năm từ 2000 đến 2099.", "Write a year from 2000 to 2099."),
            "day",
                    new Sentence(
                            "Viết một ngày có thật dạng năm-tháng-ngày, ví dụ 2025-07-28.",
                            "Write a day that exists as year-month-day, such as 2025-07-28."),
            "score", SCORE);

    private ValueSentences() {}

    /** Whether the complaint is about a value; the line that names where it stands comes next. */
    static boolean isAboutAValue(String message) {
        return COMPLAINT.matcher(SchemaSentences.rule(message)).matches();
    }

    /** If the line only names where the value stands that the line before complained about: that place, in words. */
    static Optional<Sentence> place(String message) {
        Matcher attribute = OF_ATTRIBUTE.matcher(message);
        if (attribute.matches()) {
            String element = SchemaSentences.plain(attribute.group(3));
            return Optional.of(ATTRIBUTE.with(attribute.group(1), attribute.group(2), element));
        }
        Matcher element = OF_ELEMENT.matcher(message);
        if (element.matches()) {
            return Optional.of(ELEMENT.with(element.group(1), SchemaSentences.plain(element.group(2))));
        }
        Matcher content = OF_CONTENT.matcher(message);
        return content.matches()
                ? Optional.of(CONTENT.with(SchemaSentences.plain(content.group(1))))
                : Optional.empty();
    }

    /** What the value should have been. */
    static Sentence form(String message) {
        Matcher listed = LISTED.matcher(message);
        if (listed.matches()) {
            return new Sentence("Chỉ được là một trong: {0}.", "It is one of: {0}.").with(listed.group(1));
        }
        Matcher tooLong = TOO_LONG.matcher(message);
        if (tooLong.matches()) {
            return new Sentence("Dài nhất {0} ký tự.", "At most {0} characters.").with(tooLong.group(1));
        }
        if (message.contains("fraction digits")) {
            return SCORE;
        }
        Matcher type = TYPE.matcher(message);
        String name = type.matches() ? type.group(1) : "";
        Sentence known = FORMS.get(BUILT_IN.getOrDefault(name, name));
        return known == null ? SchemaSentences.GENERAL.with(message) : known;
    }
}
