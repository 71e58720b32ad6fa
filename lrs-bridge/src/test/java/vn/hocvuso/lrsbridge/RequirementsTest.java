package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import vn.hocvuso.lrsbridge.testing.Requirements;
import vn.hocvuso.lrsbridge.xapi.Rule;

/** The catalogue of what xAPI demands: {@code docs/requirements/xapi.csv}. */
class RequirementsTest {
    private static final String HEAD = "id,version,section,requirement,case";
    private static final String RULE = "Rule.";

    private static final List<Row> CATALOGUE =
            Requirements.rows("xapi.csv", HEAD).stream().map(Row::of).toList();
    private static final List<Class<?>> CLASSES = testClasses();

    /** One demand and the cases that hold it. */
    private record Row(String id, String version, String section, String requirement, List<String> cases) {
        static Row of(List<String> fields) {
            return new Row(
                    fields.get(0),
                    fields.get(1),
                    fields.get(2),
                    fields.get(3),
                    Stream.of(fields.get(4).split(" ", -1))
                            .filter(one -> !one.isEmpty())
                            .toList());
        }
    }

    private static List<Class<?>> testClasses() {
        try {
            URI here = RequirementsTest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path root = Path.of(here);
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(file -> root.relativize(file).toString())
                        .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-info"))
                        .<Class<?>>map(RequirementsTest::loaded)
                        .toList();
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Class<?> loaded(String file) {
        try {
            String name = file.replaceFirst("\\.class$", "").replaceAll("[/\\\\]", ".");
            return Class.forName(name, false, RequirementsTest.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Test
    void everyIdStandsOnce() {
        assertThat(CATALOGUE).isNotEmpty().extracting(Row::id).doesNotHaveDuplicates();
    }

    @Test
    void everyRowSaysWhatIsDemandedWhereAndInWhichVersion() {
        assertThat(CATALOGUE).allSatisfy(row -> {
            assertThat(row.id()).isNotBlank();
            assertThat(row.version()).isIn("1.0.3", "2.0", "both");
            assertThat(row.section()).isNotBlank();
            assertThat(row.requirement()).endsWith(".");
        });
    }

    @Test
    void everyIdHasACase() {
        assertThat(CATALOGUE).filteredOn(row -> row.cases().isEmpty()).isEmpty();
    }

    @Test
    void everyCaseIsARuleOrATestThatRuns() {
        assertThat(CATALOGUE).allSatisfy(row -> assertThat(row.cases())
                .as(row.id())
                .allMatch(one -> one.startsWith(RULE) ? isRule(one) : runs(one), "a rule, or a test that runs"));
    }

    @Test
    void everyRuleOfFormIsDemandedByARow() {
        Set<Rule> undemanded = EnumSet.allOf(Rule.class);
        CATALOGUE.forEach(
                row -> row.cases().forEach(one -> undemanded.removeIf(rule -> one.equals(RULE + rule.name()))));
        assertThat(undemanded).isEmpty();
    }

    @Test
    void everyRequirementThatARuleNamesIsInTheCatalogueAndHeldByThatRule() {
        assertThat(Rule.values())
                .filteredOn(rule -> rule.requirement().startsWith("XAPI-"))
                .allSatisfy(rule -> assertThat(CATALOGUE)
                        .filteredOn(row -> row.id().equals(rule.requirement()))
                        .singleElement()
                        .satisfies(row -> assertThat(row.cases()).contains(RULE + rule.name())));
    }

    private static boolean isRule(String name) {
        return Arrays.stream(Rule.values()).anyMatch(rule -> name.equals(RULE + rule.name()));
    }

    private static boolean runs(String name) {
        String[] parts = name.split("#", -1);
        List<Class<?>> named = CLASSES.stream()
                .filter(one -> one.getSimpleName().equals(parts[0]))
                .toList();
        return parts.length == 2
                && named.size() == 1
                && isRun(named.get(0))
                && tests(named.get(0)).contains(parts[1]);
    }

    /** Itself, or what a contract is passed by. */
    private static boolean isRun(Class<?> named) {
        return CLASSES.stream()
                .filter(named::isAssignableFrom)
                .anyMatch(one -> !Modifier.isAbstract(one.getModifiers())
                        && one.getSimpleName().matches(".*(Test|IT)")
                        && !AnnotationSupport.isAnnotated(one, Disabled.class));
    }

    private static Set<String> tests(Class<?> named) {
        return Arrays.stream(named.getDeclaredMethods())
                .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class)
                        && !AnnotationSupport.isAnnotated(method, Disabled.class))
                .map(Method::getName)
                .collect(Collectors.toSet());
    }
}
