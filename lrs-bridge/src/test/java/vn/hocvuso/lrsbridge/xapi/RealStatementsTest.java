package vn.hocvuso.lrsbridge.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What real platforms send, where a folder of it is at hand ({@code -Dfixtures=...}, or {@code shared/fixtures} above the
 * working directory). It is not part of the project, so without it these tests are skipped.
 */
class RealStatementsTest {
    private static final StatementReader READER = new StatementReader(StatementLimits.defaults());

    private static Optional<Path> fixtures() {
        String named = System.getProperty("fixtures");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), above -> above != null, Path::getParent)
                .map(above -> above.resolve("shared").resolve("fixtures"))
                .filter(Files::isDirectory)
                .findFirst();
    }

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
        Optional<Path> fixtures = fixtures();
        assumeThat(fixtures).isPresent();
        int read = 0;
        int wrong = 0;
        for (Path file : files(fixtures.orElseThrow().resolve(folder))) {
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
