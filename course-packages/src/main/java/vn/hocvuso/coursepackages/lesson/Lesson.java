package vn.hocvuso.coursepackages.lesson;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A short lesson. All texts stand on one line, in Unicode form NFC.
 *
 * @param id the xAPI activity id under which its results are sent
 * @param edition its short name, version, language and day
 * @param title what it is called
 * @param description what it is about
 * @param objectives what a learner can do afterwards; at least one
 * @param screens what is read, in this order; at least one
 * @param quiz what is asked at the end
 * @param pictures file name -> SVG; each picture of a screen is there
 */
public record Lesson(
        String id,
        Edition edition,
        String title,
        String description,
        List<Objective> objectives,
        List<Screen> screens,
        Quiz quiz,
        Map<String, String> pictures) {
    public Lesson {
        objectives = List.copyOf(objectives);
        screens = List.copyOf(screens);
        pictures = Map.copyOf(pictures);
        if (objectives.isEmpty() || screens.isEmpty()) {
            throw new IllegalArgumentException("a lesson has an objective and a screen");
        }
        if (!pictures.keySet().containsAll(pictureFiles(screens))) {
            throw new IllegalArgumentException("a picture is missing");
        }
    }

    /**
     * Which edition of a lesson this is.
     *
     * @param code small letters, digits and hyphens
     * @param version numbers with dots
     * @param language tag of the language in which it is written (RFC 5646)
     * @param asOf the day up to which its content is true, as far as its author knows
     */
    public record Edition(String code, String version, String language, LocalDate asOf) {}

    /**
     * What a learner can do afterwards.
     *
     * @param id an IRI
     */
    public record Objective(String id, String text) {}

    /** What is seen at once. */
    public record Screen(String id, String title, List<Part> parts) {
        public Screen {
            parts = List.copyOf(parts);
        }
    }

    /** A part of a screen. */
    public sealed interface Part {}

    /** A paragraph. */
    public record Paragraph(String text) implements Part {}

    /**
     * A list.
     *
     * @param ordered whether it is to be followed in its order
     */
    public record Items(boolean ordered, List<String> items) implements Part {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A picture.
     *
     * @param file its name among the pictures
     * @param words its content, for those who do not see it
     */
    public record Picture(String file, String words) implements Part {}

    /** Something set apart from the text. */
    public record Note(Kind kind, String text) implements Part {
        /** What a note is for. */
        public enum Kind {
            REMEMBER,
            DANGER
        }
    }

    /**
     * A rule of law.
     *
     * @param verbatim whether the words are those of the source
     * @param source where it stands
     */
    public record Law(String text, boolean verbatim, String source) implements Part {}

    static List<String> pictureFiles(List<Screen> screens) {
        return screens.stream()
                .flatMap(screen -> screen.parts().stream())
                .filter(Picture.class::isInstance)
                .map(part -> ((Picture) part).file())
                .toList();
    }
}
