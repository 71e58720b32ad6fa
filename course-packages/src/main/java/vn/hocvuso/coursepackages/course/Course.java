package vn.hocvuso.coursepackages.course;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a course package holds, whatever its format.
 *
 * @param format in which it came
 * @param id what its author calls it: an IRI in cmi5 and Tin Can, a name within the package in SCORM
 * @param title what people call it
 * @param description what it is about; may be empty
 * @param objectives what a learner is to reach, as far as the format names it
 * @param parts blocks and units in their order; at least one unit stands somewhere below
 */
public record Course(
        CourseFormat format,
        String id,
        LanguageText title,
        LanguageText description,
        List<Objective> objectives,
        List<Part> parts) {
    public Course {
        objectives = List.copyOf(objectives);
        parts = List.copyOf(parts);
        if (parts.stream().flatMap(Part::units).findAny().isEmpty()) {
            throw new IllegalArgumentException("a course has something that can be launched");
        }
    }

    /** Everything that can be launched, in the order of the course. */
    public List<Unit> units() {
        return parts.stream().flatMap(Part::units).toList();
    }

    /** A block or a unit. */
    public sealed interface Part {
        /** What its author calls it. */
        String id();

        /** What people call it. */
        LanguageText title();

        /** The units in it, or itself. */
        Stream<Unit> units();
    }

    /**
     * Parts that belong together.
     *
     * @param objectives ids of objectives of the course
     */
    public record Block(
            String id, LanguageText title, LanguageText description, List<String> objectives, List<Part> parts)
            implements Part {
        public Block {
            objectives = List.copyOf(objectives);
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<Unit> units() {
            return parts.stream().flatMap(Part::units);
        }
    }

    /**
     * Something that a learner opens: an assignable unit of cmi5, an item of SCORM with its resource, an activity of
     * Tin Can.
     *
     * @param objectives ids of objectives of the course
     * @param activity what statements about it will name
     * @param launch how it is opened
     * @param success what counts as done
     */
    public record Unit(
            String id,
            LanguageText title,
            LanguageText description,
            List<String> objectives,
            SentActivity activity,
            Launch launch,
            SuccessCriteria success)
            implements Part {
        public Unit {
            objectives = List.copyOf(objectives);
        }

        @Override
        public Stream<Unit> units() {
            return Stream.of(this);
        }
    }
}
