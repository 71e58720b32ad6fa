package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.Requirements;

/** What others have written and we ship has been looked at in its version: {@code docs/requirements/dependencies.csv}. */
class DependenciesIT {
    private static final Path START = Path.of(System.getProperty("bridge.start"));
    private static final String HEAD = "artifact,version,advisories,read-in";
    private static final Pattern PAYARA = Pattern.compile("payara-micro-core-(.+)\\.jar");
    private static final String PAYARA_MICRO = "payara-micro";
    private static final String SCRIPTS = "org.webjars.npm:";

    private record Row(String artifact, String version, String advisories, String readIn) {
        static Row of(List<String> fields) {
            return new Row(fields.get(0), fields.get(1), fields.get(2), fields.get(3));
        }

        String file() {
            return name() + "-" + version;
        }

        private String name() {
            return artifact.substring(artifact.indexOf(':') + 1);
        }
    }

    private static List<Row> rows() {
        return Requirements.rows("dependencies.csv", HEAD).stream().map(Row::of).toList();
    }

    @Test
    void everyLibraryOfTheServerHasARowOfItsVersionAndNoRowIsOfAnother() throws IOException {
        assertThat(rows())
                .filteredOn(row -> !row.name().equals(PAYARA_MICRO))
                .filteredOn(row -> !row.artifact().startsWith(SCRIPTS))
                .extracting(Row::file)
                .containsExactlyInAnyOrderElementsOf(names(START.resolveSibling("lib")).stream()
                        .map(jar -> jar.replaceFirst("\\.jar$", ""))
                        .toList());
    }

    @Test
    void theServerItselfHasARowOfItsVersion() throws IOException {
        List<String> versions = names(START.resolveSibling("runtime")).stream()
                .map(PAYARA::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .toList();

        assertThat(rows())
                .filteredOn(row -> row.name().equals(PAYARA_MICRO))
                .extracting(Row::version)
                .isEqualTo(versions)
                .hasSize(1);
    }

    /** Scripts of others are unpacked from their artifacts while the program is built. */
    @Test
    void theScriptsOfPagesHaveRowsOfTheirVersions() throws IOException {
        String build = Files.readString(Requirements.PROJECT.resolve("lrs-bridge/pom.xml"));
        String versions = Files.readString(Requirements.PROJECT.resolve("pom.xml"));
        List<String> scripts = Pattern.compile("<groupId>org\\.webjars\\.npm</groupId>\\s*<artifactId>([^<]+)<")
                .matcher(build)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();

        assertThat(rows())
                .filteredOn(row -> row.artifact().startsWith(SCRIPTS))
                .allSatisfy(row ->
                        assertThat(versions).contains("<%1$s.version>%2$s</".formatted(row.name(), row.version())))
                .extracting(Row::name)
                .containsExactlyInAnyOrderElementsOf(scripts);
    }

    @Test
    void everyRowSaysWhatWasReadAndWhere() {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.advisories()).as(row.artifact()).isNotBlank();
            assertThat(row.readIn()).as(row.artifact()).isNotBlank();
        });
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
