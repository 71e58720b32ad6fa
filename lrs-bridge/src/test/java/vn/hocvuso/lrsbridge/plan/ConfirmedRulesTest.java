package vn.hocvuso.lrsbridge.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.lrsbridge.web.Refused;

class ConfirmedRulesTest {
    private static final Curriculum.Id CURRICULUM = new Curriculum.Id("hoai-duc-2026", "1");

    private static Map<String, String> form() {
        return new HashMap<>(Map.of(
                "ground", "Quyết định 12/QĐ-UBND",
                "activity-0", "https://courses.example/tbtt/1",
                "competency-0", "TBTT-TOT",
                "counts-0", "PASSED",
                "minimum-0", "82,5",
                "activity-1", "https://courses.example/khac",
                "competency-1", "",
                "counts-1", "PASSED",
                "minimum-1", ""));
    }

    private static PlanReader.Rules rules(Map<String, String> form) {
        return PlanReader.rules(ConfirmedRules.document(CURRICULUM, form));
    }

    @Test
    void whatTheOfficerChoseBecomesRulesAndNothingElse() {
        PlanReader.Rules rules = rules(form());

        assertThat(rules.curriculum()).isEqualTo(CURRICULUM);
        assertThat(rules.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.competencies()).containsExactly("TBTT-TOT");
            assertThat(rule.activity().contains("https://courses.example/tbtt/1"))
                    .isTrue();
            assertThat(rule.activity().contains("https://courses.example/tbtt/1/cau-1"))
                    .isFalse();
            assertThat(rule.minimumScore()).contains(new BigDecimal("0.825"));
        });
        assertThat(new String(ConfirmedRules.document(CURRICULUM, form()), StandardCharsets.UTF_8))
                .contains("kind=\"adopted-by-commune\"", "Quyết định 12/QĐ-UBND");
    }

    @Test
    void aStarMakesAPattern() {
        Map<String, String> form = form();
        form.put("activity-0", "https://lms.example/course/course-v1:XA+KNS+*");

        assertThat(rules(form).rules().get(0).activity().contains("https://lms.example/course/course-v1:XA+KNS+2027"))
                .isTrue();
    }

    @Test
    void idsThatWereSeenInsteadBecomeAPatternBesideTheIdOfThePackage() {
        Map<String, String> form = form();
        form.put("seen-0", "https://lms.example/tincan/7?launch=a1\r\n\r\nhttps://lms.example/tincan/7?launch=b22\r\n");

        assertThat(rules(form).rules())
                .extracting(rule -> rule.activity().written())
                .containsExactly("https://courses.example/tbtt/1", "https://lms.example/tincan/7?launch=*");
    }

    @Test
    void whereThePackageNamesNoneTheSeenIdIsEnough() {
        Map<String, String> form = form();
        form.put("activity-0", "");
        form.put("seen-0", "https://lms.example/mod/scorm/view.php?id=7");

        assertThat(rules(form).rules())
                .extracting(rule -> rule.activity().written())
                .containsExactly("https://lms.example/mod/scorm/view.php?id=7");
    }

    @Test
    void idsThatEndInDifferentNumbersAreDifferentActivities() {
        Map<String, String> form = form();
        form.put("activity-0", "");
        form.put("seen-0", "https://lms.example/mod/quiz/view.php?id=6\nhttps://lms.example/mod/quiz/view.php?id=17");

        assertThat(rules(form).rules())
                .extracting(rule -> rule.activity().written())
                .containsExactly(
                        "https://lms.example/mod/quiz/view.php?id=6", "https://lms.example/mod/quiz/view.php?id=17");

        form.put(
                "seen-0",
                "https://lms.example/mod/quiz/attempt.php?attempt=1&cmid=6\nhttps://lms.example/mod/quiz/attempt.php?attempt=2&cmid=6");
        assertThat(rules(form).rules())
                .extracting(rule -> rule.activity().written())
                .containsExactly("https://lms.example/mod/quiz/attempt.php?attempt=*&cmid=6");
    }

    @Test
    void aRuleSaysWhichAttemptCountsAndWhetherItIsAUnit() {
        Map<String, String> form = form();
        assertThat(rules(form).rules()).singleElement().satisfies(rule -> {
            assertThat(rule.attempts()).isEqualTo(Curriculum.Attempts.BEST);
            assertThat(rule.activity().isUnit()).isFalse();
        });

        form.put("attempts-0", "LATEST");
        form.put("unit-0", form.getOrDefault("activity-0", ""));
        assertThat(rules(form).rules()).singleElement().satisfies(rule -> {
            assertThat(rule.attempts()).isEqualTo(Curriculum.Attempts.LATEST);
            assertThat(rule.activity().isUnit()).isTrue();
        });

        form.put("unit-0", "true");
        assertThat(rules(form).rules()).as("the officer says so").allMatch(rule -> rule.activity()
                .isUnit());

        form.put("unit-0", "https://courses.example/another");
        assertThat(rules(form).rules())
                .as("the officer wrote the id of something else")
                .allMatch(rule -> !rule.activity().isUnit());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"80, 0.8", "82.5, 0.825", "'82,5', 0.825", "80%, 0.8", "100, 1", "0, 0", "'0,8 %', 0.008", "1%, 0.01"})
    void aMinimumIsWrittenInPercent(String written, BigDecimal share) {
        Map<String, String> form = form();
        form.put("minimum-0", written);

        assertThat(rules(form).rules().get(0).minimumScore())
                .hasValueSatisfying(minimum -> assertThat(minimum).isEqualByComparingTo(share));
    }

    @Test
    void confirmingTheSameTwiceIsTheSameDocument() {
        assertThat(ConfirmedRules.document(CURRICULUM, form())).isEqualTo(ConfirmedRules.document(CURRICULUM, form()));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "activity-0, khong phai ma",
                "activity-0, ''",
                "seen-0, không phải mã",
                "minimum-0, nhiều",
                "minimum-0, 101",
                "minimum-0, -5",
                "minimum-0, '0,8'",
                "minimum-0, 1",
                "attempts-0, SOMETIMES",
                "counts-0, ALWAYS",
                "competency-0, không có",
                "ground, ''"
            })
    void aWrongFieldIsNamed(String field, String value) {
        Map<String, String> form = form();
        form.put(field, value);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ConfirmedRules.document(CURRICULUM, form))
                .satisfies(refused ->
                        assertThat(refused.findings().get(0).pointer()).isEqualTo(field));
    }

    @Test
    void nothingChosenIsRefused() {
        Map<String, String> form = form();
        form.put("competency-0", "");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> ConfirmedRules.document(CURRICULUM, form));
    }
}
