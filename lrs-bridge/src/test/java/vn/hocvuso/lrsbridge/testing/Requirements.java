package vn.hocvuso.lrsbridge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The tables in {@code docs/requirements}: a head, and rows in which no field holds a comma. */
public final class Requirements {
    /** The folder of the whole project. */
    public static final Path PROJECT = Path.of(Objects.requireNonNullElse(System.getProperty("repository.root"), ".."));

    private Requirements() {}

    /**
     * The rows of a table, each as its fields.
     *
     * @param head the names of its columns, as the first line has them
     */
    public static List<List<String>> rows(String file, String head) {
        try {
            List<String> lines =
                    Files.readAllLines(PROJECT.resolve("docs/requirements").resolve(file));
            assertThat(lines).first().isEqualTo(head);
            int columns = fields(head).size();
            List<List<String>> rows =
                    lines.stream().skip(1).map(Requirements::fields).toList();
            assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(columns));
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> fields(String line) {
        return List.of(line.split(",", -1));
    }
}
