package vn.hocvuso.lrsbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.statements.FedStatement;
import vn.hocvuso.lrsbridge.testing.Programs;
import vn.hocvuso.lrsbridge.testing.Statements;

/**
 * The recorded traffic of a real Moodle with three learners, in whatever order it arrives: in the end each activity is
 * what Moodle's own tables said.
 */
class MoodleTrafficTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MOODLE = "http://127.0.0.1:8207";
    private static final Curriculum.Id ID = new Curriculum.Id("moodle", "1");
    private static final Instant STORED = Instant.parse("2026-11-30T08:00:00Z");

    /** Activities, and what Moodle said of them for the learners 3, 4 and 5. */
    private static final List<List<String>> TRUTH = List.of(
            List.of("/mod/page/view.php?id=4", "ACHIEVED", "REVERSED", "ACHIEVED"),
            List.of("/mod/page/view.php?id=5", "ACHIEVED", "ACHIEVED", "ACHIEVED"),
            List.of("/mod/quiz/view.php?id=6", "REVERSED", "ACHIEVED", "ACHIEVED"),
            List.of("/mod/scorm/view.php?id=7", "NOTHING", "ACHIEVED", "NOTHING"),
            List.of("/mod/scorm/view.php?id=7#sco", "IN_PROGRESS", "NOTHING", "NOTHING"),
            List.of("/mod/scorm/view.php?id=8", "NOTHING", "ACHIEVED", "NOTHING"),
            List.of("/mod/h5pactivity/view.php?id=9", "ACHIEVED", "NOTHING", "NOTHING"),
            List.of("/mod/tincanlaunch/view.php?id=10", "NOTHING", "NOTHING", "ACHIEVED"),
            List.of("/course/view.php?id=3", "ACHIEVED", "ACHIEVED", "ACHIEVED"));

    /** The same of the quiz and the course where a minimum score is asked for, which courses do not tell. */
    private static final List<List<String>> TRUTH_OF_SCORES = List.of(
            List.of("/mod/quiz/view.php?id=6", "REVERSED", "ACHIEVED", "ACHIEVED"),
            List.of("/course/view.php?id=3", "IN_PROGRESS", "IN_PROGRESS", "IN_PROGRESS"));

    private static Curriculum curriculum(List<List<String>> truth, Optional<BigDecimal> minimum) {
        return new Curriculum(
                ID,
                new Curriculum.Text("Moodle", ""),
                List.of(),
                List.of(),
                truth.stream()
                        .map(row -> new Curriculum.Rule(
                                row.get(0),
                                Set.of(row.get(0)),
                                (MOODLE + row.get(0))::equals,
                                Curriculum.Counts.PASSED_OR_COMPLETED,
                                minimum))
                        .toList());
    }

    /** What arrived: whatever was posted while the bridge was there, also where its answer was lost on the way. */
    private static List<JsonNode> arrived() throws IOException {
        List<JsonNode> statements = new ArrayList<>();
        for (String line : Files.readAllLines(Programs.needFixtures().resolve("moodle-real/traffic.jsonl"))) {
            JsonNode request = JSON.readTree(line);
            boolean posted = request.path("method").asText().equals("POST")
                    && request.path("path").asText().contains("statements")
                    && request.path("status").asInt() == 200;
            if (posted) {
                JsonNode body = request.path("body").isTextual()
                        ? JSON.readTree(request.path("body").asText())
                        : request.path("body");
                (body.isArray() ? body : JSON.createArrayNode().add(body)).forEach(statements::add);
            }
        }
        return statements;
    }

    private static Progress progressOf(String learner, List<JsonNode> statements, Curriculum curriculum) {
        MappingRules rules = new MappingRules(List.of(curriculum));
        return Progress.of(
                ID,
                statements.stream()
                        .filter(one -> one.at("/actor/account/name").asText().equals(learner))
                        .map(one -> new FedStatement(
                                1,
                                // a repeat is recognised by its content, and is held once
                                UUID.nameUUIDFromBytes(one.toString().getBytes(StandardCharsets.UTF_8)),
                                new UUID(1, 1),
                                Strength.PLATFORM,
                                STORED,
                                false,
                                Statements.read(one.toString())))
                        .flatMap(fed -> rules.evidence(fed).stream())
                        .toList());
    }

    private static void endsInWhatMoodleSaid(List<JsonNode> statements) {
        endsIn(TRUTH, Optional.empty(), statements);
        endsIn(TRUTH_OF_SCORES, Optional.of(new BigDecimal("0.6")), statements);
    }

    private static void endsIn(List<List<String>> truth, Optional<BigDecimal> minimum, List<JsonNode> statements) {
        for (int learner = 3; learner <= 5; learner++) {
            Progress progress = progressOf(Integer.toString(learner), statements, curriculum(truth, minimum));
            for (List<String> row : truth) {
                assertThat(progress.state(row.get(0)).name())
                        .as("%s of learner %d", row.get(0), learner)
                        .isEqualTo(row.get(learner - 2));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void itEndsInWhatMoodleSaidInOrderShuffledAndDoubled(long seed) throws IOException {
        List<JsonNode> statements = arrived();
        assertThat(statements).hasSizeGreaterThan(90);
        endsInWhatMoodleSaid(statements);

        List<JsonNode> doubled = new ArrayList<>(
                Stream.concat(statements.stream(), statements.stream()).toList());
        Collections.shuffle(doubled, new Random(seed));
        endsInWhatMoodleSaid(doubled);
    }

    /** A batch of which Moodle saw no answer: what had come of it comes again, with all the others. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 20, 41, 63, 90})
    void itEndsInWhatMoodleSaidWhereverItWasCutAndSentAgain(int cut) throws IOException {
        List<JsonNode> statements = arrived();

        endsInWhatMoodleSaid(Stream.concat(statements.subList(0, cut).stream(), statements.stream())
                .toList());
        endsInWhatMoodleSaid(Stream.concat(statements.subList(cut, statements.size()).stream(), statements.stream())
                .toList());
    }

    @Test
    void whatMoodleNeverCalledDoneIsAchievedAtNoMoment() throws IOException {
        List<JsonNode> statements = arrived();
        Curriculum curriculum = curriculum(TRUTH, Optional.empty());
        for (int cut = 0; cut <= statements.size(); cut++) {
            for (int learner = 3; learner <= 5; learner++) {
                Progress sofar = progressOf(Integer.toString(learner), statements.subList(0, cut), curriculum);
                for (List<String> row : TRUTH) {
                    String ends = row.get(learner - 2);
                    if (ends.equals("NOTHING") || ends.equals("IN_PROGRESS")) {
                        assertThat(sofar.state(row.get(0)).name())
                                .as("%s of learner %d after %d", row.get(0), learner, cut)
                                .isIn("NOTHING", "IN_PROGRESS");
                    }
                }
            }
        }
    }
}
