package vn.hocvuso.coursepackages.curriculum;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.coursepackages.course.Finding;
import vn.hocvuso.coursepackages.course.Reading;

/** Small documents for the tests; each line of the curriculum is known by its number. */
final class Documents {
    /** Line 2 root, 3 title, 5 audience, 7 required, 9 first reference, 13 first competency, 22 rule. */
    static final String CURRICULUM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <curriculum xmlns="urn:vn:hocvuso:curriculum:1" code="mau" version="1.0">
            <title><vi>Mẫu</vi><en>Sample</en></title>
            <source>Kế hoạch mẫu</source>
            <audience code="hoc-sinh" target-year="2025">
            <title><vi>học sinh</vi></title>
            <required>
            <provenance kind="verbatim" date="2025-07-28">Kế hoạch</provenance>
            <competency ref="A"/>
            <competency ref="B"/>
            </required>
            </audience>
            <competency code="A">
            <title><vi>năng lực A</vi></title><description><vi>mô tả A</vi></description>
            <provenance kind="verbatim">Kế hoạch</provenance>
            <alignment framework="DigComp-2.x" code="1.1" basis="inferred">cùng nói về tìm kiếm</alignment>\
            <alignment framework="Khung-A" code="2" basis="adopted-by-commune" name="Hàng hai" url="https://example.vn/khung-a#2">Quyết định số 3</alignment>
            </competency>
            <competency code="B">
            <title><vi>năng lực B</vi></title><description><vi>mô tả B</vi></description>
            <provenance kind="unverified">Kế hoạch</provenance>
            </competency>
            <rule id="quy-tac-1">
            <activity match="prefix" value="urn:khoa:a:"/>
            <result counts="passed" minimum-score="0.8"/>
            <competency ref="A"/>
            <competency ref="B"/>
            <provenance kind="adopted-by-commune">Quyết định số 1</provenance>
            </rule>
            </curriculum>
            """;

    static final String RULES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <mapping-rules xmlns="urn:vn:hocvuso:curriculum:1" for-curriculum="mau" for-version="1.0">
            <rule id="moodle-1">
            <activity match="pattern" value="https://lms.example/*/view.php?id=7"/>
            <result counts="completed"/>
            <competency ref="A"/>
            <provenance kind="adopted-by-commune">Quyết định số 2</provenance>
            </rule>
            </mapping-rules>
            """;

    private Documents() {}

    static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }

    /** The sample with one change, which must be one. */
    static String changed(String from, String to) {
        return changed(CURRICULUM, from, to);
    }

    static String changed(String document, String from, String to) {
        String changed = document.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
        if (changed.equals(document)) {
            throw new IllegalArgumentException("nothing to change: " + from);
        }
        return changed;
    }

    static <T> T value(Reading<T> reading) {
        if (reading instanceof Reading.Readable<T> readable) {
            return readable.value();
        }
        throw new AssertionError(reading.findings().toString());
    }

    static List<Finding> refused(String document) {
        return refused(new CurriculumReader().read(bytes(document)));
    }

    static List<Finding> refused(Reading<?> reading) {
        if (reading instanceof Reading.Unreadable<?> unreadable) {
            return unreadable.findings();
        }
        throw new AssertionError("was read");
    }
}
