package vn.hocvuso.lrsbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.lrsbridge.testing.Programs;
import vn.hocvuso.lrsbridge.testing.Statements;

/** What real platforms' own test outputs mean; replayed where the shared fixtures lie beside the project. */
class SharedFixturesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path fixtures = Programs.needFixtures();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "openedx/edx.course.grade.now_passed.json, PASSED",
        "openedx/edx.course.grade.passed.first_time.json, PASSED",
        "openedx/edx.course.grade.now_failed.json, REVERSED",
        "openedx/edx.completion.block_completion.changed.json, COMPLETED",
        "openedx/edx.course.enrollment.activated.json, NOTHING",
        "moodle/core__course_completed__completing_existing_course__statements.json, COMPLETED",
        "moodle/core__course_module_completion_update__completing_existing_module__statements.json, PASSED_AND_COMPLETED",
        "moodle/core__course_module_completion_update__uncompleting_existing_module__statements.json, REVERSED",
        "cmi5-catapult/11-passed.json, PASSED",
        "cmi5-catapult/12-completed.json, COMPLETED",
        "cmi5-catapult/13-answered.json, TOUCHED",
        "moodle/core__course_viewed__viewing_existing_course__statements.json, NOTHING",
        "moodle/core__user_loggedin__existing_user_loggedin__statements.json, NOTHING",
    })
    void realStatementsMeanWhatTheirPlatformMeans(String fixture, StatementKind kind) throws IOException {
        JsonNode read = JSON.readTree(Files.readAllBytes(fixtures.resolve(fixture)));
        JsonNode statement = read.isArray() ? read.get(0) : read;

        assertThat(StatementKind.of(Statements.read(statement.toString()))).isEqualTo(kind);
    }
}
