package vn.hocvuso.lrsbridge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The judge of accessibility, axe-core, and what else browser tests take from npm. */
public final class Accessibility {
    private Accessibility() {}

    /** Where the packages lie; without npm the test is skipped. */
    public static Path npmPackages() {
        return NpmPackages.project(Path.of("src", "test", "js", "browser"), "learners-browser")
                .resolve("node_modules");
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
