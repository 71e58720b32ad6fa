package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.teaching.SampleClass.CURRICULUM;
import static vn.hocvuso.lrsbridge.teaching.SampleClass.ID;
import static vn.hocvuso.lrsbridge.teaching.SampleClass.MONDAY;
import static vn.hocvuso.lrsbridge.teaching.SampleClass.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.lrsbridge.certification.Certificate;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.mapping.Evidence;
import vn.hocvuso.lrsbridge.mapping.Evidence.Outcome;
import vn.hocvuso.lrsbridge.mapping.Progress;
import vn.hocvuso.lrsbridge.mapping.Progress.State;
import vn.hocvuso.lrsbridge.teaching.ClassMatrix.Attention;

class ClassMatrixTest {
    /** Days after Monday. */
    private static final int NOW = 10;

    private static Citizen citizen(String name) {
        return new Citizen(UUID.randomUUID(), name, 2016, Set.of("hoc-sinh"));
    }

    private static ClassMatrix matrix(List<Citizen> pupils, Map<UUID, Progress> progress, Certificate... held) {
        return ClassMatrix.of(new ClassMatrix.Ground(
                SampleClass.classroom(pupils.stream().map(Citizen::id).toList()),
                CURRICULUM,
                pupils,
                progress,
                Stream.of(held).collect(Collectors.groupingBy(Certificate::citizen)),
                SampleClass.MONDAY.plus(Duration.ofDays(NOW))));
    }

    private static ClassMatrix.Row rowOf(Evidence... evidence) {
        Citizen pupil = citizen("Nguyễn Mẫu An");
        return matrix(List.of(pupil), Map.of(pupil.id(), Progress.of(ID, List.of(evidence))))
                .rows()
                .get(0);
    }

    @Test
    void rowsAreSortedByGivenNameThenFullNameInVietnameseOrder() {
        List<String> sorted = List.of(
                "Nguyễn Mẫu An",
                "Trần Mẫu An",
                "Lê Mẫu Ánh",
                "Lê Mẫu Ân",
                "Lê Mẫu Bình",
                "Lê Mẫu Dân",
                "Lê Mẫu Dũng",
                "Lê Mẫu Duy",
                "Lê Mẫu Đan",
                "Đỗ Mẫu Đức",
                "Hồ Mẫu Đức",
                "Lê Mẫu Oanh",
                "Lê Mẫu Ông",
                "Lê Mẫu Ơn",
                "Lê Mẫu Út",
                "Lê Mẫu Ưng",
                "Lê Mẫu Yến");
        List<Citizen> pupils =
                new ArrayList<>(sorted.stream().map(ClassMatrixTest::citizen).toList());
        Collections.shuffle(pupils, new Random(1));

        assertThat(matrix(pupils, Map.of()).rows())
                .extracting(row -> row.pupil().fullName())
                .containsExactlyElementsOf(sorted);
    }

    @Test
    void whoIsInTwoClassesOfAYearCountsOnceInItsFigures() {
        Citizen both = citizen("Nguyễn Mẫu An");
        Citizen other = citizen("Nguyễn Mẫu Bình");

        ClassFigures year = ClassFigures.of(
                List.of(matrix(List.of(both, other), Map.of()), matrix(List.of(both), Map.of())), MONDAY);

        assertThat(year.classes()).isEqualTo(2);
        assertThat(year.pupils()).isEqualTo(2);
        assertThat(year.lines())
                .allSatisfy(line -> assertThat(line.count(State.NOTHING)).isEqualTo(2));
    }

    @Test
    void twoPupilsOfOneNameStandInTheSameOrderWheneverThePageIsOpened() {
        Citizen older = new Citizen(UUID.randomUUID(), "Nguyễn Mẫu Minh Anh", 2015, Set.of());
        Citizen younger = new Citizen(UUID.randomUUID(), "Nguyễn Mẫu Minh Anh", 2016, Set.of());

        assertThat(matrix(List.of(older, younger), Map.of()).rows())
                .isEqualTo(matrix(List.of(younger, older), Map.of()).rows())
                .extracting(ClassMatrix.Row::pupil)
                .containsExactly(older, younger);
    }

    @Test
    void columnsAreWhatTheClassesAudienceRequiresInTheCurriculumsOrder() {
        assertThat(matrix(List.of(), Map.of()).columns())
                .extracting(column -> column.competency().code())
                .containsExactly("NL1", "NL3");
    }

    @Test
    void whoFailedTheSameTwiceInARowIsStuckUntilItIsAchieved() {
        Evidence first = evidence("NL1", Outcome.FAILED, 0);
        Evidence second = evidence("NL1", Outcome.FAILED, 1);

        assertThat(rowOf(first).stuck()).isEmpty();
        assertThat(rowOf(first, evidence("NL3", Outcome.FAILED, 1)).stuck()).isEmpty();
        assertThat(rowOf(first, second).stuck()).contains(Stuck.FAILED_TWICE);
        assertThat(rowOf(first, evidence("NL1", Outcome.IN_PROGRESS, 1), second).stuck())
                .contains(Stuck.FAILED_TWICE);
        assertThat(rowOf(first, second, evidence("NL1", Outcome.ACHIEVED, 2)).stuck())
                .isEmpty();
    }

    @Test
    void whoBeganAndDidNothingForFourteenDaysIsStuckWhileSomethingIsMissing() {
        assertThat(rowOf(evidence("NL1", Outcome.ACHIEVED, NOW - 15)).stuck()).contains(Stuck.SILENT);
        assertThat(rowOf(evidence("NL1", Outcome.ACHIEVED, NOW - 14)).stuck()).isEmpty();
        assertThat(rowOf(evidence("NL1", Outcome.ACHIEVED, NOW - 20), evidence("NL3", Outcome.ACHIEVED, NOW - 20))
                        .stuck())
                .isEmpty();
        assertThat(rowOf().stuck()).isEmpty();
    }

    static Stream<Arguments> cells() {
        Evidence achieved = evidence("NL1", Outcome.ACHIEVED, 0);
        Evidence reversed = evidence("NL1", Outcome.REVERSED, 1);
        Evidence failed = evidence("NL1", Outcome.FAILED, 1);
        Evidence begun = evidence("NL1", Outcome.IN_PROGRESS, 0);
        Evidence other = evidence("NL2", Outcome.ACHIEVED, 0);
        return Stream.of(
                Arguments.of("nothing", List.of(), State.NOTHING, Optional.of(Attention.NOT_BEGUN)),
                Arguments.of("of no concern here", List.of(other), State.NOTHING, Optional.of(Attention.NOT_BEGUN)),
                Arguments.of("begun", List.of(begun), State.IN_PROGRESS, Optional.empty()),
                Arguments.of("failed", List.of(begun, failed), State.FAILED, Optional.of(Attention.FAILED)),
                Arguments.of("achieved", List.of(achieved), State.ACHIEVED, Optional.empty()),
                Arguments.of("failed after it", List.of(achieved, failed), State.ACHIEVED, Optional.empty()),
                Arguments.of(
                        "taken back",
                        List.of(achieved, reversed),
                        State.REVERSED,
                        Optional.of(Attention.RESULT_TAKEN_BACK)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void aCellIsTheStandingAndARowSaysWhetherItNeedsTheTeacher(
            String name, List<Evidence> evidence, State state, Optional<Attention> attention) {
        ClassMatrix.Row row = rowOf(evidence.toArray(Evidence[]::new));

        assertThat(row.cells())
                .containsExactly(
                        new ClassMatrix.Cell("NL1", state, false), new ClassMatrix.Cell("NL3", State.NOTHING, false));
        assertThat(row.attention()).isEqualTo(attention);
    }

    @Test
    void aRowThatNeedsTheTeacherSaysWhichCellsAreConcerned() {
        ClassMatrix.Row row = rowOf(
                evidence("NL1", Outcome.FAILED, 0),
                evidence("NL3", Outcome.ACHIEVED, 0),
                evidence("NL3", Outcome.REVERSED, 1));

        assertThat(row.attention()).contains(Attention.RESULT_TAKEN_BACK);
        assertThat(row.concerned()).extracting(ClassMatrix.Cell::competency).containsExactly("NL1", "NL3");
        assertThat(rowOf().concerned()).isEmpty();
    }

    @Test
    void aRowCountsWhatIsAchievedOfWhatIsRequired() {
        ClassMatrix.Row half = rowOf(evidence("NL1", Outcome.ACHIEVED, 0), evidence("NL2", Outcome.ACHIEVED, 3));
        ClassMatrix.Row whole = rowOf(evidence("NL1", Outcome.ACHIEVED, 0), evidence("NL3", Outcome.ACHIEVED, 2));

        assertThat(half.achieved()).isEqualTo(1);
        assertThat(half.isComplete()).isFalse();
        assertThat(whole.achieved()).isEqualTo(2);
        assertThat(whole.isComplete()).isTrue();
        assertThat(whole.lastActivity()).contains(MONDAY.plusSeconds(2 * 86_400L));
        assertThat(rowOf().lastActivity()).isEmpty();
    }

    @Test
    void aColumnCountsWhoAchievedIt() {
        Citizen an = citizen("Nguyễn Mẫu An");
        Citizen binh = citizen("Nguyễn Mẫu Bình");
        Progress one = Progress.of(ID, List.of(evidence("NL1", Outcome.ACHIEVED, 0)));
        Progress both =
                Progress.of(ID, List.of(evidence("NL1", Outcome.ACHIEVED, 0), evidence("NL3", Outcome.ACHIEVED, 0)));

        ClassMatrix matrix = matrix(List.of(an, binh), Map.of(an.id(), one, binh.id(), both));

        assertThat(matrix.columns()).extracting(ClassMatrix.Column::achieved).containsExactly(2, 1);
        assertThat(matrix.complete()).isEqualTo(1);
    }

    @Test
    void aRowShowsTheValidCertificateOfTheClassesAudienceOnly() {
        Citizen an = citizen("Nguyễn Mẫu An");
        Citizen binh = citizen("Nguyễn Mẫu Bình");
        Citizen chi = citizen("Nguyễn Mẫu Chi");
        Certificate valid = certificate(an, "hoc-sinh", false);
        Certificate revoked = certificate(binh, "hoc-sinh", true);
        Certificate asAdult = certificate(chi, "nguoi-lon", false);

        ClassMatrix matrix = matrix(List.of(an, binh, chi), Map.of(), valid, revoked, asAdult);

        assertThat(matrix.rows())
                .extracting(ClassMatrix.Row::certificate)
                .containsExactly(Optional.of(valid), Optional.empty(), Optional.empty());
        assertThat(matrix.certified()).isEqualTo(1);
    }

    private static Certificate certificate(Citizen holder, String audience, boolean revoked) {
        Instant issued = MONDAY.plusSeconds(7 * 86_400L);
        return new Certificate(UUID.randomUUID(), holder.id(), ID, audience, 2026, 12, issued, revoked);
    }
}
