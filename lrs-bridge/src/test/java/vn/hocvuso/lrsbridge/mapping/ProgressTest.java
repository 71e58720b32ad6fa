package vn.hocvuso.lrsbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.lrsbridge.ground.Strength;
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

    @ParameterizedTest(name = "{0}")
    @CsvSource({"other, 1", "thu, 2"})
    void evidenceForAnotherCurriculumOrVersionDoesNotCount(String code, String version) {
        assertThat(Progress.of(new Curriculum.Id(code, version), history("A")).achieved())
                .isEmpty();
    }
}
