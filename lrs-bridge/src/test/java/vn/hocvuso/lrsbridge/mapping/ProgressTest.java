package vn.hocvuso.lrsbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.identity.Reach;
import vn.hocvuso.lrsbridge.mapping.Evidence.Outcome;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.xapi.Ifi;

class ProgressTest {
    private static final Curriculum.Id CURRICULUM = new Curriculum.Id("thu", "1");
    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");

    /**
     * Letters: A achieved, F failed, R reversed, P in progress, V achieved and voided; a capital B begins activity 2. A
     * teacher decides: Y achieved, N not, M not and taken back.
     */
    private static List<Evidence> history(String letters) {
        List<Evidence> history = new ArrayList<>();
        String activity = "http://example.vn/1";
        for (int index = 0; index < letters.length(); index++) {
            char letter = letters.charAt(index);
            if (letter == 'B') {
                activity = "http://example.vn/2";
                continue;
            }
            history.add(new Evidence(
                    new Evidence.Source(new UUID(7, index), "0".repeat(64), new UUID(1, 1), Strength.PLATFORM),
                    Ifi.mbox("mailto:an@example.vn"),
                    activity,
                    CURRICULUM,
                    "YNM".indexOf(letter) < 0 ? "r1" : RecordedHere.DECISION,
                    Set.of("TB"),
                    switch (letter) {
                        case 'A', 'V', 'Y' -> Outcome.ACHIEVED;
                        case 'F' -> Outcome.FAILED;
                        case 'R', 'N', 'M' -> Outcome.REVERSED;
                        default -> Outcome.IN_PROGRESS;
                    },
                    Optional.empty(),
                    BEGIN.plusSeconds(index),
                    letter == 'V' || letter == 'M' ? Evidence.Validity.VOIDED : Evidence.Validity.COUNTS));
        }
        return history;
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "A, ACHIEVED",
        "FY, ACHIEVED", // the teacher decides
        "YF, ACHIEVED", // and a failure after it changes nothing
        "AN, REVERSED", // decided about all that came before
        "ABAN, REVERSED",
        "ANA, ACHIEVED", // what comes later counts
        "ANP, IN_PROGRESS",
        "ANY, ACHIEVED",
        "AYN, REVERSED",
        "AM, ACHIEVED", // a decision that was taken back
        "M, NOTHING",
        "MV, REVERSED",
        "F, FAILED",
        "P, IN_PROGRESS",
        "FA, ACHIEVED", // tried again
        "AF, ACHIEVED", // plays again for fun
        "AP, ACHIEVED",
        "AR, REVERSED",
        "ARA, ACHIEVED",
        "ARF, FAILED",
        "FP, FAILED", // looked in again
        "V, REVERSED", // voided
        "VF, FAILED",
        "VA, ACHIEVED",
        "ARBA, ACHIEVED", // another activity gave it too
        "ABR, ACHIEVED", // what one activity takes back, another still gives
        "RBF, FAILED",
    })
    void theStandingIsDecidedInTheOrderOfEventsAndNotOfArrival(String letters, Progress.State state) {
        List<Evidence> history = history(letters);
        for (int seed = 0; seed < 20; seed++) {
            List<Evidence> arrived = new ArrayList<>(history);
            arrived.addAll(history); // repeated
            Collections.shuffle(arrived, new Random(seed));

            assertThat(Progress.of(CURRICULUM, arrived).state("TB")).isEqualTo(state);
        }
    }

    private static Evidence latest(Evidence one) {
        return one.read(new Evidence.Read("", 0, Curriculum.Attempts.LATEST));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "A, ACHIEVED",
        "AF, FAILED", // the last attempt failed
        "AFA, ACHIEVED",
        "FA, ACHIEVED",
        "AFP, FAILED", // an attempt that was only begun is no result
        "AP, ACHIEVED",
        "AFV, FAILED", // what was voided is no attempt
        "FV, FAILED",
        "AR, REVERSED",
        "ARF, FAILED",
        "FR, REVERSED",
        "ARFA, ACHIEVED",
        "ABF, FAILED", // a platform that names each attempt anew
        "FBA, ACHIEVED",
        "ABP, ACHIEVED",
        "ABR, ACHIEVED", // what was taken back was not the last attempt any more
        "ABFR, ACHIEVED",
        "AFY, ACHIEVED", // the teacher decides
        "YF, ACHIEVED",
        "AN, REVERSED",
    })
    void whereARuleSaysSoTheLatestAttemptCounts(String letters, Progress.State state) {
        List<Evidence> history = history(letters).stream()
                .map(one -> one.rule().equals(RecordedHere.DECISION) ? one : latest(one))
                .toList();
        for (int seed = 0; seed < 20; seed++) {
            List<Evidence> arrived = new ArrayList<>(history);
            arrived.addAll(history); // repeated
            Collections.shuffle(arrived, new Random(seed));

            assertThat(Progress.of(CURRICULUM, arrived).state("TB")).isEqualTo(state);
        }
    }

    @ParameterizedTest(name = "{0} is {1} by {2}")
    @CsvSource({
        "sA oF, ACHIEVED, PLATFORM", // what anybody can post is no later attempt
        "oA sF, FAILED, PLATFORM",
        "sF oA, FAILED, PLATFORM",
        "sA sF, FAILED, PLATFORM",
        "oA oF, FAILED, OPEN",
    })
    void theLatestAttemptIsTheOneThatCanBeBelieved(String pairs, Progress.State state, Strength decisive) {
        List<Evidence> history = cameAs(pairs).standing("TB").orElseThrow().all().stream()
                .map(ProgressTest::latest)
                .toList();
        Progress.Standing standing =
                Progress.of(CURRICULUM, history).standing("TB").orElseThrow();

        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.decisive().source().strength()).isEqualTo(decisive);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"other, 1", "thu, 2"})
    void evidenceForAnotherCurriculumOrVersionDoesNotCount(String code, String version) {
        assertThat(Progress.of(new Curriculum.Id(code, version), history("A")).achieved())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} in one second is {1}")
    @CsvSource({
        "AR, ACHIEVED", // Moodle sends both when a page is opened that is complete when viewed
        "RA, ACHIEVED",
        "PRA, ACHIEVED",
        "R, REVERSED",
        "RP, IN_PROGRESS",
        "AN, REVERSED", // a teacher's word stands last
        "NA, REVERSED",
        "RAY, ACHIEVED",
    })
    void ofAResultAndAReversalOfTheSameMomentTheResultStands(String letters, Progress.State state) {
        List<Evidence> together = history(letters).stream()
                .map(one -> new Evidence(
                        one.source(),
                        one.learner(),
                        one.activity(),
                        one.curriculum(),
                        one.rule(),
                        one.competencies(),
                        one.outcome(),
                        one.score(),
                        BEGIN,
                        one.validity()))
                .toList();

        assertThat(Progress.of(CURRICULUM, together).state("TB")).isEqualTo(state);
    }

    private static Strength strength(char letter) {
        return switch (letter) {
            case 'o' -> Strength.OPEN;
            case 'f' -> Strength.FILE;
            case 'l' -> Strength.LAUNCH;
            case 's' -> Strength.PLATFORM;
            default -> Strength.PERSON;
        };
    }

    /** One activity; two letters each: how it came (o open, f file, l launch, s server, p person) and its outcome. */
    private static Progress cameAs(String pairs) {
        List<Evidence> history = new ArrayList<>();
        for (String pair : pairs.split(" ", -1)) {
            Evidence usual = history(pair.substring(1)).get(0);
            history.add(new Evidence(
                    new Evidence.Source(
                            new UUID(9, history.size()),
                            usual.source().sha256(),
                            new UUID(1, 1),
                            strength(pair.charAt(0))),
                    usual.learner(),
                    usual.activity(),
                    usual.curriculum(),
                    usual.rule(),
                    usual.competencies(),
                    usual.outcome(),
                    usual.score(),
                    BEGIN.plusSeconds(history.size()),
                    usual.validity()));
        }
        return Progress.of(CURRICULUM, history);
    }

    @ParameterizedTest(name = "{0} is {1} by {2}")
    @CsvSource({
        "oA, ACHIEVED, OPEN",
        "sA oA, ACHIEVED, PLATFORM",
        "oA sA, ACHIEVED, PLATFORM", // what can be believed more decides
        "oA lA fA, ACHIEVED, LAUNCH",
        "sA oR, ACHIEVED, PLATFORM", // what anybody can post takes nothing back
        "sA lR, ACHIEVED, PLATFORM",
        "lA oR, ACHIEVED, LAUNCH",
        "fA oR, ACHIEVED, FILE",
        "oA oR, REVERSED, OPEN",
        "oA sR, REVERSED, PLATFORM",
        "sA sR, REVERSED, PLATFORM",
        "sA oR sR, REVERSED, PLATFORM",
        "sA sR oA, ACHIEVED, OPEN", // done again, and nobody vouches for it
        "sF oA, ACHIEVED, OPEN",
        "oA sF, ACHIEVED, OPEN",
        "sF oF, FAILED, OPEN",
        "oP sP, IN_PROGRESS, PLATFORM",
    })
    void whatIsBelievedLessNeverTakesBackWhatIsBelievedMore(String pairs, Progress.State state, Strength decisive) {
        Progress.Standing standing = cameAs(pairs).standing("TB").orElseThrow();

        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.decisive().source().strength()).isEqualTo(decisive);
    }

    @Test
    void whatIsOutOfReachIsToldAndCountsForNothing() {
        List<Evidence> outside = history("AR").stream()
                .map(one -> one.within(Map.of(new UUID(1, 1), Reach.NOBODY)))
                .toList();
        Progress progress = Progress.of(CURRICULUM, outside);

        assertThat(progress.state("TB")).isEqualTo(Progress.State.NOTHING);
        assertThat(progress.standing("TB").orElseThrow().all()).hasSize(2);
        assertThat(progress.standing("TB").orElseThrow().decisive().validity())
                .isEqualTo(Evidence.Validity.OUT_OF_REACH);
        assertThat(progress.achieved()).isEmpty();
        assertThat(progress.lastActivity()).isEmpty();
    }
}
