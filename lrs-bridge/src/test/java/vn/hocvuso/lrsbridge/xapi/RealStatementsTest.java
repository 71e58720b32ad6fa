package vn.hocvuso.lrsbridge.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.lrsbridge.testing.Programs;

/**
 * What real platforms send. It is not part of the project, so without it these tests are not run.
 */
class RealStatementsTest {
    private static final StatementReader READER = new StatementReader(StatementLimits.defaults());

    /**
     * Another validator flags 25 of the 90 statements of Open edX; we flag 27. We take {@code block-v1:} ids, which are
     * IRIs; we refuse three scores whose min equals their max (Data 2.4.5.1), and as it does an objectType of GroupActivity
     * (17), a grouping without scheme (6) and an object without id (1). H5P's anonymous accounts lack their homePage.
     */
    @ParameterizedTest
    @CsvSource({
        "moodle, 190, 0",
        "openedx, 90, 27",
        "rustici-golf, 35, 0",
        "h5p-standalone, 5, 5",
        "cmi5-catapult, 18, 0"
    })
    void everyStatementIsReadAndTheFlaggedOnesAreTheKnownOnes(String folder, int statements, int flagged)
            throws IOException {
        Path fixtures = Programs.needFixtures();
        int read = 0;
        int wrong = 0;
        for (Path file : files(fixtures.resolve(folder))) {
            for (Received one : READER.read(Files.readAllBytes(file)).statements()) {
                read++;
                List<Violation> violations = StatementRules.check(one.json(), XapiVersion.ONE);
                if (violations.isEmpty()) {
                    assertThat(Statement.of(one).relatedActivities()).isNotNull();
                } else {
                    wrong++;
                }
            }
        }
        assertThat(read).isEqualTo(statements);
        assertThat(wrong).isEqualTo(flagged);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }
}
