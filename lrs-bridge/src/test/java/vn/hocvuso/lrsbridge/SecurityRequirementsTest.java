package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.Requirements;

/** The catalogue of what OWASP's standard asks of a server: {@code docs/requirements/asvs.csv}. */
class SecurityRequirementsTest {
    private static final Path PROJECT = Requirements.PROJECT;
    private static final String HEAD = "requirement,about,state,held-by-or-why";

    /** How many requirements of levels 1 and 2 version 4.0.3 has. */
    private static final int REQUIREMENTS = 259;

    private static final String HELD = "held";
    private static final Pattern NUMBER = Pattern.compile("([1-9]|1[0-4])\\.[0-9]+\\.[0-9]+");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w*[a-z]\\w*(Test|IT|Contract)\\b");
    private static final Pattern CLASS = Pattern.compile("\\b[A-Z]\\w*[a-z]\\w*\\b");
    private static final Pattern DOCUMENT = Pattern.compile("[\\w./-]+\\.(md|csv|xml)\\b|\\.ci/run");

    private static final List<Row> CATALOGUE =
            Requirements.rows("asvs.csv", HEAD).stream().map(Row::of).toList();
    private static final Set<String> CLASSES = classes();

    /** One requirement, whether it is held, and by what or why not. */
    private record Row(String number, String about, String state, String why) {
        static Row of(List<String> fields) {
            return new Row(fields.get(0), fields.get(1), fields.get(2), fields.get(3));
        }

        List<String> named(Pattern what) {
            return what.matcher(why).results().map(MatchResult::group).toList();
        }
    }

    /** The names of all classes of the project, tests too. */
    private static Set<String> classes() {
        return Stream.of("lrs-bridge", "course-packages")
                .flatMap(module -> javaFiles(PROJECT.resolve(module).resolve("src")).stream())
                .map(file -> file.substring(0, file.length() - ".java".length()))
                .collect(Collectors.toSet());
    }

    private static List<String> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void everyRequirementHasOneRow() {
        assertThat(CATALOGUE).hasSize(REQUIREMENTS).extracting(Row::number).doesNotHaveDuplicates();
        assertThat(CATALOGUE).allSatisfy(row -> {
            assertThat(row.number()).matches(NUMBER);
            assertThat(row.about()).isNotBlank();
            assertThat(row.why()).as(row.number()).isNotBlank();
        });
    }

    @Test
    void everyStateIsOneOfThree() {
        assertThat(CATALOGUE).extracting(Row::state).containsOnly(HELD, "not-held", "does-not-apply");
    }

    @Test
    void everyTestAndDocumentThatIsNamedExists() {
        assertThat(CATALOGUE).allSatisfy(row -> {
            assertThat(CLASSES).as(row.number()).containsAll(row.named(TEST));
            assertThat(row.named(DOCUMENT))
                    .as(row.number())
                    .allMatch(document -> Files.exists(PROJECT.resolve(document)));
        });
    }

    @Test
    void whatIsHeldNamesWhatHoldsIt() {
        assertThat(CATALOGUE).filteredOn(row -> row.state().equals(HELD)).allSatisfy(row -> assertThat(Stream.concat(
                        row.named(CLASS).stream().filter(CLASSES::contains), row.named(DOCUMENT).stream()))
                .as(row.number())
                .isNotEmpty());
    }

    @Test
    void theSummaryOfTheDocumentCountsTheRows() throws IOException {
        String document = Files.readString(PROJECT.resolve("docs/security.md"));
        CATALOGUE.stream()
                .collect(Collectors.groupingBy(row -> row.number().split("\\.", -1)[0]))
                .forEach((chapter, rows) -> assertThat(document)
                        .containsPattern("\\| V" + chapter + " [^|]+\\| " + count(rows, HELD) + " \\| "
                                + count(rows, "not-held") + " \\| " + count(rows, "does-not-apply") + " \\|"));
    }

    private static long count(List<Row> rows, String state) {
        return rows.stream().filter(row -> row.state().equals(state)).count();
    }
}
