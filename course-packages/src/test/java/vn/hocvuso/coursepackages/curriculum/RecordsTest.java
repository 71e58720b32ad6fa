package vn.hocvuso.coursepackages.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {
    private static final Provenance SOURCE = new Provenance(Provenance.Kind.VERBATIM, "Kế hoạch", Optional.empty());
    private static final ActivitySelector ACTIVITY = new ActivitySelector(ActivitySelector.Kind.EXACT, "urn:a");
    private static final Text TEXT = new Text("chữ", "");

    @ParameterizedTest(name = "{0} {1} takes in {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    EXACT   | https://lms.example/c/7     | https://lms.example/c/7      | true
                    EXACT   | https://lms.example/c/7     | https://lms.example/c/7/     | false
                    EXACT   | https://lms.example/c/7     | https://LMS.example/c/7      | false
                    EXACT   | urn:a*                      | urn:ab                       | false
                    EXACT   | http://5WSbq79WUob_course_id | http://5WSbq79WUob_course_id | true
                    PREFIX  | urn:khoa:tb:                | urn:khoa:tb:1                | true
                    PREFIX  | urn:khoa:tb:                | urn:khoa:tb:                 | true
                    PREFIX  | urn:khoa:tb:                | urn:khoa:tb                  | false
                    PREFIX  | urn:khoa:tb:                | urn:khoa:tb-tot:1            | false
                    PREFIX  | urn:khoa:*                  | urn:khoa:1                   | false
                    PATTERN | https://l/*/view.php?id=7   | https://l/course/view.php?id=7 | true
                    PATTERN | https://l/*/view.php?id=7   | https://l/course/view.php?id=70 | false
                    PATTERN | https://l/*/view.php?id=7   | https://l/view.php?id=7      | false
                    PATTERN | https://l/*/view.php?id=7   | https://l/course/viewXphp?id=7 | false
                    PATTERN | https://l/course-v1:MOET+KNS-ND+* | https://l/course-v1:MOET+KNS-ND+2026-1 | true
                    PATTERN | urn:a*a                     | urn:a                        | false
                    PATTERN | urn:a*a                     | urn:aa                       | true
                    PATTERN | urn:a**b                    | urn:ab                       | true
                    PATTERN | urn:a*b*c                   | urn:acb                      | false
                    PATTERN | urn:a*b*c                   | urn:abbc                     | true
                    PATTERN | urn:a                       | urn:a                        | true
                    PATTERN | urn:a                       | urn:ab                       | false
                    """)
    void aSelectorComparesCharacterByCharacter(ActivitySelector.Kind kind, String value, String id, boolean expected) {
        assertThat(new ActivitySelector(kind, value).matches(id)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    https://lms.example/course/course-v1:XA+KNS+2026-1 | https://lms.example/course/course-v1:XA+KNS+2026-2 | https://lms.example/course/course-v1:XA+KNS+2026-*
                    http://lms.example/tincan/7?launch=a1              | http://lms.example/tincan/7?launch=b22             | http://lms.example/tincan/7?launch=*
                    http://lms.example/run/31/vneid/quiz               | http://lms.example/run/2/vneid/quiz                | http://lms.example/run/*/vneid/quiz
                    ispring://presentations/7A/slides                  | ispring://presentations/7A                         | ispring://presentations/7A*
                    urn:vneid:1                                        | urn:vneid:1                                        | urn:vneid:1
                    """)
    void idsOfOneActivityBecomeAPatternWithStarsWhereTheyDiffer(String one, String other, String expected) {
        ActivitySelector selector = ActivitySelector.covering(List.of(one, other));

        assertThat(selector.value()).isEqualTo(expected);
        assertThat(selector.matches(one)).isTrue();
        assertThat(selector.matches(other)).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "https://a.example/1, https://b.example/1",
        "https://lms.example/1, https://lms.example/2",
        "https://lms.example/1, urn:x:1",
        "https://lms.example/khoa hoc, https://lms.example/khoa-hoc"
    })
    void idsThatHaveTooLittleInCommonBecomeNothing(String one, String other) {
        assertThatIllegalArgumentException().isThrownBy(() -> ActivitySelector.covering(List.of(one, other)));
    }

    @Test
    void noUnicodeFormIsTakenForAnother() {
        assertThat(new ActivitySelector(ActivitySelector.Kind.EXACT, "urn:\u00E0").matches("urn:a\u0300"))
                .isFalse();
    }

    @Test
    void aPatternOfManyStarsIsAnsweredAtOnce() {
        ActivitySelector pattern =
                new ActivitySelector(ActivitySelector.Kind.PATTERN, "urn:a" + "*a".repeat(900) + "b");

        boolean matches = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> pattern.matches("urn:" + "a".repeat(100_000)));

        assertThat(matches).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "urn",
                "urn:",
                "https://",
                "https://*",
                "https:///",
                "urn:a b",
                " urn:a",
                "urn:a\n",
                "1a:b"
            })
    void aSelectorThatNamesNothingOfItsOwnIsRefused(String value) {
        for (ActivitySelector.Kind kind : ActivitySelector.Kind.values()) {
            assertThatIllegalArgumentException().isThrownBy(() -> new ActivitySelector(kind, value));
        }
    }

    @Test
    void aTextIsOneLineOfComposedVietnamese() {
        assertThat(new Text(" ke\u0302\u0301 \n hoa\u0323ch ", " a\tplan ")).isEqualTo(new Text("kế hoạch", "a plan"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "-", "a\u0000", "a\uFFFE"})
    void aTextThatSaysNothingOrCannotBeWrittenIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Text(text, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.000001", "2", "0.1234567"})
    void aMinimumScoreIsAShare(BigDecimal score) {
        assertThatIllegalArgumentException().isThrownBy(() -> rule(List.of("A"), Optional.of(score)));
    }

    @Test
    void aScoreIsTheSameWithTrailingZeros() {
        assertThat(rule(List.of("A"), Optional.of(new BigDecimal("0.80"))))
                .isEqualTo(rule(List.of("A"), Optional.of(new BigDecimal("0.8"))));
    }

    @Test
    void aRuleCountsForSomethingAndForNothingTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> rule(List.of(), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> rule(List.of("A", "A"), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> rule(List.of("a"), Optional.empty()));
    }

    @Test
    void aCurriculumKnowsAllItsCodesAndUsesNoneTwice() {
        Audience audience = audience("hoc-sinh", "A");
        Competency a = new Competency("A", TEXT, TEXT, SOURCE, List.of());
        MappingRule rule = rule(List.of("A"), Optional.empty());
        assertThat(curriculum(List.of(audience), List.of(a), List.of(rule)).rules())
                .containsExactly(rule);

        MappingRule unknown = rule(List.of("B"), Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curriculum(List.of(audience("hoc-sinh", "B")), List.of(a), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curriculum(List.of(audience), List.of(a), List.of(unknown)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curriculum(List.of(audience, audience), List.of(a), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> curriculum(List.of(audience), List.of(a, a), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curriculum(List.of(audience), List.of(a), List.of(rule, rule)));
        assertThatIllegalArgumentException().isThrownBy(() -> curriculum(List.of(), List.of(a), List.of()));
    }

    @Test
    void theDayOfASourceLiesInThisCentury() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Provenance(Provenance.Kind.VERBATIM, "Kế hoạch", Optional.of(LocalDate.of(1945, 9, 8))));
    }

    private static Audience audience(String code, String... required) {
        return new Audience(code, TEXT, List.of(required), SOURCE, Optional.empty(), Optional.empty());
    }

    private static MappingRule rule(List<String> competencies, Optional<BigDecimal> score) {
        return new MappingRule("r", competencies, ACTIVITY, Counts.PASSED, score, SOURCE);
    }

    private static Curriculum curriculum(
            List<Audience> audiences, List<Competency> competencies, List<MappingRule> rules) {
        return new Curriculum("mau", "1", TEXT, "Kế hoạch", audiences, competencies, rules);
    }
}
