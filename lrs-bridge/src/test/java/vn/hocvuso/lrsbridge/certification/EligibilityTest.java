package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.mapping.Evidence;
import vn.hocvuso.lrsbridge.mapping.Progress;
import vn.hocvuso.lrsbridge.plan.Approval;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.Curriculum.Competency;
import vn.hocvuso.lrsbridge.xapi.Ifi;

class EligibilityTest {
    private static final Curriculum.Id ID = new Curriculum.Id("ky-nang-so", "1");
    private static final Curriculum.Text TEXT = new Curriculum.Text("mẫu", "sample");
    private static final Curriculum.Audience PUPILS = new Curriculum.Audience("hoc-sinh", TEXT, Set.of("A", "B"));
    private static final Curriculum CURRICULUM = new Curriculum(
            ID,
            TEXT,
            List.of(PUPILS),
            Stream.of("C", "B", "A").map(code -> new Competency(code, TEXT)).toList(),
            List.of());

    private static Approval approval(Approval.Way way) {
        return new Approval("UBND xã Mẫu", "01/QĐ", LocalDate.of(2026, 1, 5), "Người ký mẫu", way);
    }

    private static Progress progress(String outcomes) {
        return Progress.of(
                ID,
                Stream.of(outcomes.split(" "))
                        .filter(one -> !one.equals("-"))
                        .map(one -> one.split(":"))
                        .map(one -> evidence(
                                one[0],
                                Evidence.Outcome.valueOf(one[1]),
                                one.length > 2 ? Strength.valueOf(one[2]) : Strength.PLATFORM))
                        .toList());
    }

    private static Evidence evidence(String competency, Evidence.Outcome outcome, Strength strength) {
        return new Evidence(
                new Evidence.Source(UUID.randomUUID(), "ab".repeat(32), UUID.randomUUID(), strength),
                Ifi.mbox("mailto:an@example.vn"),
                "http://lms.example.vn/" + competency,
                ID,
                "rule",
                Set.of(competency),
                outcome,
                Optional.empty(),
                Instant.parse("2026-10-05T01:30:00Z"),
                Evidence.Validity.COUNTS);
    }

    private static String verdict(String outcomes, String approved) {
        return words(Eligibility.of(CURRICULUM, PUPILS, approved(approved), progress(outcomes)));
    }

    private static Optional<Approval> approved(String way) {
        return Stream.of(Approval.Way.values())
                .filter(one -> one.code().equals(way))
                .map(EligibilityTest::approval)
                .findFirst();
    }

    private static String words(Eligibility.Verdict verdict) {
        if (verdict instanceof Eligibility.Earned earned) {
            return "earned " + codes(earned.achieved());
        }
        return verdict instanceof Eligibility.Missing missing
                ? "missing " + codes(missing.competencies())
                : ((Eligibility.Withheld) verdict).reason().name();
    }

    private static String codes(List<Competency> competencies) {
        return String.join(" ", competencies.stream().map(Competency::code).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A:ACHIEVED B:ACHIEVED               | automatic | earned B A
            A:ACHIEVED B:ACHIEVED C:FAILED      | automatic | earned B A
            A:ACHIEVED B:ACHIEVED               | decision  | NEEDS_A_DECISION
            A:ACHIEVED B:ACHIEVED               | none      | NOT_APPROVED
            A:ACHIEVED                          | automatic | missing B
            A:ACHIEVED C:ACHIEVED               | automatic | missing B
            A:ACHIEVED B:IN_PROGRESS            | automatic | missing B
            A:ACHIEVED B:FAILED                 | automatic | missing B
            A:REVERSED B:ACHIEVED               | automatic | missing A
            -                                   | automatic | missing B A
            A:ACHIEVED                          | none      | missing B
            A:ACHIEVED                          | decision  | missing B
            """)
    void aCertificateNeedsAllThatIsRequiredAndAnApprovalThatSaysThisIsEnough(
            String outcomes, String approved, String expected) {
        assertThat(verdict(outcomes, approved)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A:ACHIEVED:PERSON B:ACHIEVED:LAUNCH                       | automatic                | earned B A
            A:ACHIEVED:OPEN B:ACHIEVED                                | automatic                | NOBODY_VOUCHES
            A:ACHIEVED B:ACHIEVED:FILE                                | automatic                | NOBODY_VOUCHES
            A:ACHIEVED:OPEN A:ACHIEVED:PLATFORM B:ACHIEVED            | automatic                | earned B A
            A:ACHIEVED:PLATFORM A:ACHIEVED:OPEN B:ACHIEVED            | automatic                | earned B A
            A:ACHIEVED B:ACHIEVED C:ACHIEVED:OPEN                     | automatic                | earned B A
            A:ACHIEVED:OPEN B:ACHIEVED:OPEN                           | automatic-from-open-keys | earned B A
            A:ACHIEVED:FILE B:ACHIEVED:OPEN                           | automatic-from-open-keys | earned B A
            A:ACHIEVED:OPEN B:ACHIEVED:OPEN                           | decision                 | NEEDS_A_DECISION
            A:ACHIEVED:OPEN B:ACHIEVED:OPEN                           | none                     | NOT_APPROVED
            A:ACHIEVED:OPEN                                           | automatic                | missing B
            """)
    void whatNobodyVouchesForCertifiesByItselfOnlyWhereTheApprovalSaysSo(
            String outcomes, String approved, String expected) {
        assertThat(verdict(outcomes, approved)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A:ACHIEVED:OPEN B:ACHIEVED:FILE | automatic | earned B A
            A:ACHIEVED:OPEN B:ACHIEVED      | decision  | earned B A
            A:ACHIEVED B:ACHIEVED           | none      | NOT_APPROVED
            A:ACHIEVED                      | decision  | missing B
            """)
    void whereAPersonHasDecidedHowResultsCameIsAskedNoMore(String outcomes, String approved, String expected) {
        assertThat(words(Eligibility.decided(CURRICULUM, PUPILS, approved(approved), progress(outcomes))))
                .isEqualTo(expected);
    }

    @Test
    void anAudienceThatMustAchieveNothingEarnsNothing() {
        Curriculum.Audience nothing = new Curriculum.Audience("khach", TEXT, Set.of());

        assertThat(Eligibility.of(
                        CURRICULUM, nothing, Optional.of(approval(Approval.Way.AUTOMATIC)), progress("A:ACHIEVED")))
                .isEqualTo(new Eligibility.Missing(List.of()));
    }
}
