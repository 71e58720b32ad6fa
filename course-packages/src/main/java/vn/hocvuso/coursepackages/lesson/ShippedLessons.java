package vn.hocvuso.coursepackages.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.coursepackages.course.Reading;

/**
 * The lessons that come with the program: one for each competency of the shipped curricula, under its code in small
 * letters. Their content waits for its reviewers; {@code lessons/KIEM-TRA.md} beside them is the checklist.
 */
public final class ShippedLessons {
    private static final String FOLDER = "/lessons/";

    /** The codes of all, in the order of the curricula. */
    public static final List<String> CODES = List.of(
            "hb",
            "ktkn",
            "ntcv",
            "knht",
            "atht",
            "ttcb",
            "kns",
            "tbtt",
            "dvty",
            "bvbt",
            "cncb",
            "tbsx",
            "ntcv-tot",
            "knhs",
            "nbnc",
            "bdat",
            "tbtt-tot",
            "tgtt",
            "cns",
            "tbsx-tot");

    private ShippedLessons() {}

    /** The lesson with this code, one of {@link #CODES}. */
    public static Lesson lesson(String code) {
        String folder = FOLDER + code + "/";
        byte[] document = resource(folder + "lesson.xml")
                .orElseThrow(() -> new IllegalArgumentException("no shipped lesson has the code " + code));
        Reading<Lesson> reading = new LessonReader()
                .read(document, name -> picture(folder + name).or(() -> picture(FOLDER + "pictures/" + name)));
        if (reading instanceof Reading.Readable<Lesson> readable) {
            return readable.value();
        }
        throw new IllegalStateException("a shipped lesson is wrong: " + code + " " + reading.findings());
    }

    /** A picture of the lesson itself, or one that several share. */
    private static Optional<String> picture(String name) {
        return resource(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream stream = ShippedLessons.class.getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
