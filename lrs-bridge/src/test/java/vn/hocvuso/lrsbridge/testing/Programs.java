package vn.hocvuso.lrsbridge.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What is no part of the project and judges it where it is there; the end of the build names what was missing. */
public final class Programs {
    private static final Path SHARED =
            Path.of(System.getProperty("repository.root", "..")).resolveSibling("shared/fixtures");

    /** Where Debian keeps servers, which is not on everybody's PATH. */
    private static final String SERVERS = "/usr/sbin";

    private Programs() {}

    /** Where the program of this name lies on the PATH, or among the servers. */
    public static Optional<Path> find(String name) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.concat(Arrays.stream(path.split(File.pathSeparator, -1)), Stream.of(SERVERS))
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
