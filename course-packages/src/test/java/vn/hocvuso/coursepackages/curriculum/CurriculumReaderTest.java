package vn.hocvuso.coursepackages.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.hocvuso.coursepackages.curriculum.Documents.CURRICULUM;
import static vn.hocvuso.coursepackages.curriculum.Documents.RULES;
import static vn.hocvuso.coursepackages.curriculum.Documents.bytes;
import static vn.hocvuso.coursepackages.curriculum.Documents.changed;
import static vn.hocvuso.coursepackages.curriculum.Documents.refused;
import static vn.hocvuso.coursepackages.curriculum.Documents.value;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.coursepackages.course.Finding;
import vn.hocvuso.coursepackages.course.Reading;

class CurriculumReaderTest {
    private final CurriculumReader reader = new CurriculumReader();

    @Test
    void everyValueOfADocumentArrives() throws IOException {
        Reading<Curriculum> reading = reader.read(new ByteArrayInputStream(bytes(CURRICULUM)));

        assertThat(reading.findings()).isEmpty();
        Provenance plan = new Provenance(Provenance.Kind.VERBATIM, "Kế hoạch", Optional.empty());
        Provenance dated = new Provenance(Provenance.Kind.VERBATIM, "Kế hoạch", Optional.of(LocalDate.of(2025, 7, 28)));
        Alignment alignment = new Alignment("DigComp-2.x", "1.1", Alignment.Basis.INFERRED, "cùng nói về tìm kiếm");
        Alignment decided = new Alignment(
                "Khung-A",
                "2",
                Alignment.Basis.ADOPTED_BY_COMMUNE,
                "Quyết định số 3",
                Optional.of(new Alignment.Target("Hàng hai", URI.create("https://example.vn/khung-a#2"))));
        assertThat(value(reading))
                .isEqualTo(new Curriculum(
                        "mau",
                        "1.0",
                        new Text("Mẫu", "Sample"),
                        "Kế hoạch mẫu",
                        List.of(new Audience(
                                "hoc-sinh",
                                new Text("học sinh", ""),
                                List.of("A", "B"),
                                dated,
                                Optional.of(Year.of(2025)),
                                Optional.empty())),
                        List.of(
                                new Competency(
                                        "A",
                                        new Text("năng lực A", ""),
                                        new Text("mô tả A", ""),
                                        plan,
                                        List.of(alignment, decided)),
                                new Competency(
                                        "B",
                                        new Text("năng lực B", ""),
                                        new Text("mô tả B", ""),
                                        new Provenance(Provenance.Kind.UNVERIFIED, "Kế hoạch", Optional.empty()),
                                        List.of())),
                        List.of(new MappingRule(
                                "quy-tac-1",
                                List.of("A", "B"),
                                new ActivitySelector(ActivitySelector.Kind.PREFIX, "urn:khoa:a:"),
                                Counts.PASSED,
                                Optional.of(new BigDecimal("0.8")),
                                new Provenance(
                                        Provenance.Kind.ADOPTED_BY_COMMUNE, "Quyết định số 1", Optional.empty())))));
    }

    @ParameterizedTest(name = "{0} at line {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    curriculum.unknown-competency          |  9 | <competency ref="A"/>               | <competency ref="C"/>
                    curriculum.unknown-competency          | 26 | ref="A"/>\\n<competency ref="B"/>\\n<provenance kind="adopted | ref="A"/>\\n<competency ref="D"/>\\n<provenance kind="adopted
                    curriculum.repeated-competency         | 10 | <competency ref="B"/>               | <competency ref="A"/>
                    curriculum.duplicate-competency        | 18 | <competency code="B">               | <competency code="A">
                    curriculum.audience-without-required   |  7 | <competency ref="A"/>\\n<competency ref="B"/>\\n</required> | </required>
                    cvc-complex-type.2.4.a                 |  4 | <source>Kế hoạch mẫu</source>       | <nguon>Kế hoạch mẫu</nguon>
                    cvc-complex-type.2.4.b                 |  7 | <required>                          | <required/><required>
                    cvc-complex-type.2.4.d                 |  3 | </en>                               | </en><fr/>
                    cvc-complex-type.2.3                   | 12 | <title><vi>học sinh                 | học sinh<title><vi>học sinh
                    cvc-complex-type.2.1                   |  9 | <competency ref="A"/>               | <competency ref="A">A</competency>
                    cvc-complex-type.2.2                   |  8 | Kế hoạch</provenance>               | Kế <b>hoạch</b></provenance>
                    cvc-type.3.1.2                         |  4 | Kế hoạch mẫu                        | <b>Kế hoạch mẫu</b>
                    cvc-type.3.1.1                         |  4 | <source>                            | <source lang="vi">
                    cvc-complex-type.3.2.2                 | 13 | <competency code="A">               | <competency code="A" name="A">
                    cvc-complex-type.4                     | 18 | <competency code="B">               | <competency>
                    cvc-pattern-valid                      |  5 | code="hoc-sinh"                     | code="Học sinh"
                    cvc-pattern-valid                      |  4 | Kế hoạch mẫu                        | -
                    cvc-pattern-valid                      | 23 | urn:khoa:a:                         | khoá học của em
                    cvc-pattern-valid                      | 23 | urn:khoa:a:                         | https://
                    cvc-enumeration-valid                  | 15 | kind="verbatim">Kế                  | kind="chắc chắn">Kế
                    cvc-datatype-valid.1.2.1               | 24 | "0.8"                               | "tám điểm"
                    cvc-maxInclusive-valid                 | 24 | "0.8"                               | "8"
                    cvc-minInclusive-valid                 | 24 | "0.8"                               | "-0.1"
                    cvc-fractionDigits-valid               | 24 | "0.8"                               | "0.1234567"
                    cvc-datatype-valid.1.2.1               |  8 | 2025-07-28                          | 2025-02-30
                    cvc-elt.1.a                            |  2 | curriculum:1"                       | curriculum:2"
                    xml.not-well-formed                    |  6 | </vi></title>\\n<required>          | </title>\\n<required>
                    xml.not-well-formed                    |  4 | Kế hoạch mẫu                        | Kế hoạch & mẫu
                    xml.not-well-formed                    |  4 | Kế hoạch mẫu                        | Kế hoạch &nbsp; mẫu
                    """)
    void eachMistakeIsNamedByItsRuleAtItsLine(String rule, int line, String from, String to) {
        List<Finding> findings = refused(changed(from.replace("\\n", "\n"), to.replace("\\n", "\n")));

        assertThat(findings).extracting(Finding::rule, Finding::line).contains(tuple(rule, line));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.column()).isPositive();
            assertThat(finding.vietnamese() + finding.english()).doesNotContain("cvc-", ":1\":", "{");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    curriculum.competency-not-required  | 12 | <competency ref="A"/>\\n<competency ref="B"/>\\n</required> | <competency ref="B"/>\\n</required>
                    curriculum.competency-without-rule  | 18 | <competency ref="A"/>\\n<competency ref="B"/>\\n<prov        | <competency ref="A"/>\\n<prov
                    """)
    void whatIsOnlyDoubtfulIsAWarningAndTheDocumentIsRead(String rule, int line, String from, String to) {
        Reading<Curriculum> reading = reader.read(bytes(changed(from.replace("\\n", "\n"), to.replace("\\n", "\n"))));

        assertThat(reading).isInstanceOf(Reading.Readable.class);
        assertThat(reading.findings())
                .extracting(Finding::severity, Finding::rule, Finding::line)
                .containsExactly(tuple(Finding.Severity.WARNING, rule, line));
    }

    @Test
    void allMistakesOfADocumentAreFoundInOneReading() {
        String document = changed("code=\"mau\"", "code=\"Mẫu\"");
        document = changed(document, "<competency ref=\"B\"/>", "<competency ref=\"C\"/>");
        document = changed(document, "counts=\"passed\"", "counts=\"tham gia\"");

        assertThat(refused(document))
                .extracting(Finding::rule, Finding::line)
                .contains(
                        tuple("cvc-pattern-valid", 2),
                        tuple("curriculum.unknown-competency", 10),
                        tuple("cvc-enumeration-valid", 24))
                .isSortedAccordingTo((a, b) -> Integer.compare(
                        (int) a.toList().get(1), (int) b.toList().get(1)));
    }

    @Test
    void aDuplicateAudienceIsNamedAtTheSecondOne() {
        String audience = CURRICULUM.substring(CURRICULUM.indexOf("<audience"), CURRICULUM.indexOf("<competency code"));

        assertThat(refused(changed("</audience>\n", "</audience>\n" + audience)))
                .extracting(Finding::rule, Finding::line)
                .containsExactly(tuple("curriculum.duplicate-audience", 13));
    }

    @Test
    void aDuplicateRuleIsNamedAtTheSecondOne() {
        String rule = CURRICULUM.substring(CURRICULUM.indexOf("<rule"), CURRICULUM.indexOf("</curriculum>"));

        assertThat(refused(changed("</rule>\n", "</rule>\n" + rule)))
                .extracting(Finding::rule, Finding::line)
                .containsExactly(tuple("rules.duplicate-rule", 29));
    }

    @Test
    void theSentencesSayWhatATeacherCanDo() {
        assertThat(refused(changed("code=\"hoc-sinh\"", "code=\"Học sinh\"")))
                .extracting(Finding::vietnamese, Finding::english)
                .containsExactly(tuple(
                        "Thuộc tính «code» của phần tử «audience»: giá trị «Học sinh» không dùng được. Chỉ dùng chữ thường"
                                + " không dấu, chữ số và dấu gạch nối đơn, ví dụ hoc-sinh.",
                        "Attribute 'code' of element 'audience': the value 'Học sinh' cannot be used. Use small letters"
                                + " without accents, digits and single hyphens, such as hoc-sinh."));
        assertThat(refused(changed("<source>Kế hoạch mẫu</source>", "")))
                .extracting(Finding::vietnamese)
                .containsExactly("Phần tử «audience» không được đứng ở đây. Ở đây cần: source.");
    }

    @Test
    void theSentencesAreTheSameOnAMachineThatSpeaksAnotherLanguage() {
        Locale here = Locale.getDefault();
        String wrong = changed("code=\"hoc-sinh\"", "code=\"Học sinh\" ma=\"1\"");
        List<Finding> expected = refused(wrong);
        try {
            Locale.setDefault(Locale.JAPANESE);
            assertThat(refused(wrong)).isEqualTo(expected).hasSize(2);
        } finally {
            Locale.setDefault(here);
        }
    }

    @Test
    void vietnameseInPiecesIsPutTogetherWithAWarning() {
        String inPieces = Normalizer.normalize("năng lực A", Normalizer.Form.NFD);
        Reading<Curriculum> reading = reader.read(bytes(changed("<vi>năng lực A", "<vi>" + inPieces)));

        assertThat(value(reading).competencies().get(0).title().vietnamese()).isEqualTo("năng lực A");
        assertThat(reading.findings())
                .extracting(Finding::rule, Finding::line)
                .containsExactly(tuple("text.not-nfc", 14));
    }

    @Test
    void aTextThatGrowsBeyondTheLimitByItsUnicodeFormIsRefused() {
        assertThat(refused(changed("<vi>năng lực A", "<vi>" + "\u0958".repeat(3000))))
                .extracting(Finding::rule, Finding::line)
                .containsExactly(tuple("text.too-long", 14));
    }

    @Test
    void scoresAndDaysMayStandBetweenSpaces() {
        Curriculum read = value(
                reader.read(bytes(changed(changed("\"0.8\"", "\" 0.80 \""), "\"2025-07-28\"", "\" 2025-07-28 \""))));

        assertThat(read.rules().get(0).minimumScore()).contains(new BigDecimal("0.8"));
        assertThat(read.audiences().get(0).provenance().date()).contains(LocalDate.of(2025, 7, 28));
    }

    @Test
    void rulesForAPlatformAreReadBesideTheirCurriculum() throws IOException {
        Curriculum curriculum = value(reader.read(bytes(CURRICULUM)));
        MappingRules rules = value(reader.readRules(bytes(RULES), curriculum));

        assertThat(rules.curriculumCode()).isEqualTo("mau");
        assertThat(rules.rules()).hasSize(1);
        assertThat(value(reader.readRules(new ByteArrayInputStream(bytes(RULES)))))
                .isEqualTo(rules);
    }

    @ParameterizedTest(name = "{0} at line {1}")
    @CsvSource({
        "rules.other-curriculum, 2, for-version=\"1.0\", for-version=\"1.1\"",
        "rules.other-curriculum, 2, for-curriculum=\"mau\", for-curriculum=\"khac\"",
        "curriculum.unknown-competency, 6, ref=\"A\", ref=\"C\"",
        "rules.duplicate-rule, 3, moodle-1, quy-tac-1",
        "cvc-complex-type.4, 3, ' id=\"moodle-1\"', ''",
    })
    void rulesThatDoNotFitTheirCurriculumAreRefused(String rule, int line, String from, String to) {
        Curriculum curriculum = value(reader.read(bytes(CURRICULUM)));

        assertThat(refused(reader.readRules(bytes(changed(RULES, from, to)), curriculum)))
                .extracting(Finding::rule, Finding::line)
                .containsExactly(tuple(rule, line));
    }

    @Test
    void aDocumentOfTheOtherKindIsRefusedByName() {
        assertThat(refused(RULES))
                .extracting(Finding::rule, Finding::line)
                .containsExactly(tuple("xml.other-document", 2));
        assertThat(refused(reader.readRules(bytes(CURRICULUM))))
                .extracting(Finding::rule, Finding::line)
                .containsExactly(tuple("xml.other-document", 2));
    }

    @Test
    void aDocumentFullOfMistakesIsAnsweredWithTheFirstFiveHundred() {
        List<Finding> findings = refused(changed("</title>", "</title>" + "<competency ref=\"?\"/>\n".repeat(2000)));

        assertThat(findings).hasSizeLessThanOrEqualTo(501);
        assertThat(refused(changed("</required>", "<competency ref=\"?\"/>\n".repeat(2000) + "</required>")))
                .hasSize(501)
                .last()
                .extracting(Finding::rule)
                .isEqualTo("xml.more-findings");
    }
}
