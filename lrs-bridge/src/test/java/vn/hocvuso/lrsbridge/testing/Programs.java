package vn.hocvuso.lrsbridge.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** Programs of this machine that tests use where they are there. */
public final class Programs {
    private Programs() {}

    /** Where the program of this name lies on the PATH. */
    public static Optional<Path> find(String name) {
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
