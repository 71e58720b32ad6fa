package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.teaching.SampleClass.CURRICULUM;
import static vn.hocvuso.lrsbridge.teaching.SampleClass.ID;
import static vn.hocvuso.lrsbridge.teaching.SampleClass.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.lrsbridge.mapping.Evidence;
import vn.hocvuso.lrsbridge.mapping.Evidence.Outcome;
import vn.hocvuso.lrsbridge.mapping.Progress;
import vn.hocvuso.lrsbridge.teaching.CellExplanation.Reason;
import vn.hocvuso.lrsbridge.teaching.CellExplanation.WhyNotYet;

class CellExplanationTest {
    private static final Optional<BigDecimal> LOW = Optional.of(new BigDecimal("0.65"));
    private static final Optional<BigDecimal> HIGH = Optional.of(new BigDecimal("0.9"));
    private static final Optional<BigDecimal> MINIMUM = Optional.of(new BigDecimal("0.7"));

    private static CellExplanation explain(String competency, boolean linked, List<Evidence> evidence) {
        return CellExplanation.of(competency, Progress.of(ID, evidence), CURRICULUM, linked);
    }

    static Stream<Arguments> reasons() {
        Evidence achieved = evidence("NL1", Outcome.ACHIEVED, 0, HIGH, false);
        return Stream.of(
                Arguments.of("no rule", "NL4", true, List.of(), Reason.NO_RULE),
                Arguments.of("no account", "NL1", false, List.of(), Reason.NO_ACCOUNT),
                Arguments.of("no result", "NL1", true, List.of(), Reason.NO_RESULT),
                Arguments.of("begun", "NL1", true, List.of(evidence("NL1", Outcome.IN_PROGRESS, 0)), Reason.BEGUN),
                Arguments.of(
                        "failed with points enough",
                        "NL1",
                        true,
                        List.of(evidence("NL1", Outcome.FAILED, 0, HIGH, false)),
                        Reason.FAILED),
                Arguments.of(
                        "failed, no minimum",
                        "NL3",
                        true,
                        List.of(evidence("NL3", Outcome.FAILED, 0, LOW, false)),
                        Reason.FAILED),
                Arguments.of(
                        "taken back",
                        "NL1",
                        true,
                        List.of(achieved, evidence("NL1", Outcome.REVERSED, 1)),
                        Reason.TAKEN_BACK),
                Arguments.of(
                        "voided",
                        "NL1",
                        true,
                        List.of(evidence("NL1", Outcome.ACHIEVED, 0, HIGH, true)),
                        Reason.VOIDED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reasons")
    void whatIsNotAchievedHasOneReason(
            String name, String competency, boolean linked, List<Evidence> evidence, Reason reason) {
        assertThat(explain(competency, linked, evidence).whyNotYet())
                .contains(new WhyNotYet(reason, Optional.empty(), Optional.empty()));
    }

    @Test
    void aScoreUnderTheMinimumIsToldWithBoth() {
        CellExplanation low = explain("NL1", true, List.of(evidence("NL1", Outcome.FAILED, 0, LOW, false)));

        assertThat(low.whyNotYet()).contains(new WhyNotYet(Reason.BELOW_MINIMUM, LOW, MINIMUM));
    }

    @Test
    void whatIsAchievedIsExplainedByTheEvidenceThatDecidesAndNothingIsMissing() {
        Evidence begun = evidence("NL1", Outcome.IN_PROGRESS, 0);
        Evidence achieved = evidence("NL1", Outcome.ACHIEVED, 1, HIGH, false);

        CellExplanation explanation = explain("NL1", true, List.of(begun, achieved));

        assertThat(explanation.state()).isEqualTo(Progress.State.ACHIEVED);
        assertThat(explanation.decisive()).contains(achieved);
        assertThat(explanation.whyNotYet()).isEmpty();
    }

    @Test
    void theHistoryHasEverythingTheNewestFirst() {
        Evidence first = evidence("NL1", Outcome.IN_PROGRESS, 0);
        Evidence second = evidence("NL1", Outcome.ACHIEVED, 1, HIGH, true);
        Evidence third = evidence("NL1", Outcome.FAILED, 2);

        assertThat(explain("NL1", true, List.of(second, third, first)).history())
                .containsExactly(third, second, first);
    }

    @Test
    void theRulesThatCountAreThoseOfTheCompetency() {
        assertThat(explain("NL3", true, List.of()).counting())
                .extracting(rule -> rule.id())
                .containsExactly("qt-3");
    }

    @ParameterizedTest
    @CsvSource({"0.7,70%", "0.6996,'69,9%'", "1,100%", "0,0%", "0.655,'65,5%'"})
    void aPercentageIsNeverRoundedUp(BigDecimal share, String text) {
        assertThat(CellPage.percent(share, Locale.forLanguageTag("vi"))).isEqualTo(text);
    }
}
