package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * That no resource is without a test of its own that runs in the process of the tests: one that is named after it, or
 * that names it. Who may call its methods is told in {@link RefusalWalkTest} and {@link PlatformRefusalWalkTest}.
 */
class ResourceTestsTest {
    private static final Path TESTS =
            Path.of(System.getProperty("repository.root"), "lrs-bridge", "src", "test", "java");

    @Test
    void everyResourceIsNamedByATest() throws IOException {
        List<String> tests = tests();

        assertThat(Doors.resources()).hasSizeGreaterThan(40).allSatisfy(resource -> {
            String name = resource.substring(resource.lastIndexOf('.') + 1);
            Pattern named = Pattern.compile("\\b" + name + "(Test)?\\b");
            assertThat(tests).as(name).anyMatch(test -> named.matcher(test).find());
        });
    }

    private static List<String> tests() throws IOException {
        try (var files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java")
                            || file.toString().endsWith("Contract.java"))
                    .map(ResourceTestsTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
