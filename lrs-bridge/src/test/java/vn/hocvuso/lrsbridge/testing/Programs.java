package vn.hocvuso.lrsbridge.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** What is no part of the project and judges it where it is there; the end of the build names what was missing. */
public final class Programs {
    private static final Path SHARED =
            Path.of(System.getProperty("repository.root", "..")).resolveSibling("shared/fixtures");

    private Programs() {}

    /** Where the program of this name lies on the PATH. */
    public static Optional<Path> find(String name) {
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * The same; without it the test is not run.
     *
     * @param bringer the package of Debian that brings it
     */
    public static Path need(String name, String bringer) {
        Optional<Path> found = find(name);
        need(found.isPresent(), bringer + " (" + name + ")");
        return found.orElseThrow();
    }

    /** Without that thing the test is not run. */
    public static void need(boolean there, String thing) {
        assumeTrue(there, thing + " is missing");
    }

    /** What real platforms send; the folder lies beside the project, and without it the test is not run. */
    public static Path needFixtures() {
        need(Files.isDirectory(SHARED), "the folder shared/fixtures beside the project");
        return SHARED;
    }
}
