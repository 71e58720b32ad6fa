package vn.hocvuso.coursepackages.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.hocvuso.coursepackages.course.Reading;

/** A lesson as its author keeps it: {@code lesson.xml} with its pictures beside it. */
public final class LessonFolder {
    private static final String DOCUMENT = "lesson.xml";

    private LessonFolder() {}

    /**
     * Reads the lesson of a folder.
     *
     * @throws IOException if there is no such document, or it cannot be read at all
     */
    public static Reading<Lesson> read(Path folder) throws IOException {
        return new LessonReader().read(Files.readAllBytes(folder.resolve(DOCUMENT)), name -> picture(folder, name));
    }

    private static Optional<String> picture(Path folder, String name) {
        Path file = folder.resolve(name).normalize();
        try {
            return file.startsWith(folder) && Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
