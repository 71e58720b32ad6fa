package vn.hocvuso.lrsbridge.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The judge of accessibility, axe-core, and what else browser tests take from npm. */
public final class Accessibility {
    private Accessibility() {}

    /** Where the packages lie; without npm the test is skipped. */
    public static Path npmPackages() {
        assumeTrue(
                Programs.find("npm").isPresent(),
                "npm is not on the PATH: the SCORM API and the judge of accessibility are missing");
        try {
            Path project = Files.createDirectories(Path.of("target", "learners-browser"));
            for (String file : List.of("package.json", "package-lock.json")) {
                Files.copy(
                        Path.of("src", "test", "js", "browser", file),
                        project.resolve(file),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            install(project);
            return project.resolve("node_modules");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void install(Path project) throws IOException {
        Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (npm.waitFor() != 0) {
                throw new IOException(said);
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The script that judges a page, to run in it first. */
    public static String judge() {
        try {
            return Files.readString(npmPackages().resolve("axe-core/axe.min.js"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The body of a function that gives the rules of WCAG 2.2, levels A and AA, that a page breaks, as one text. */
    public static String violations() {
        return "return axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(function (found) {"
                + "return found.violations.map(function (one) {"
                + "return one.id + ' ' + one.nodes.map(function (node) { return node.html; }).join(); }).join('; '); });";
    }
}
