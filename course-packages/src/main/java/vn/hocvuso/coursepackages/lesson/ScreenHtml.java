package vn.hocvuso.coursepackages.lesson;

import static vn.hocvuso.coursepackages.lesson.Html.text;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The parts of a screen as HTML, the same on a phone and on paper. */
final class ScreenHtml {
    private final Map<String, String> pictures;
    private final Map<String, String> words;

    ScreenHtml(Lesson lesson, Map<String, String> words) {
        this.pictures = lesson.pictures();
        this.words = words;
    }

    String word(String name, Object... values) {
        return Html.filled(words.getOrDefault(name, name), values);
    }

    String parts(Lesson.Screen screen) {
        return screen.parts().stream().map(this::part).collect(Collectors.joining());
    }

    private String part(Lesson.Part part) {
        if (part instanceof Lesson.Items items) {
            String list = items.ordered() ? "ol" : "ul";
            return items.items().stream()
                    .map(item -> "<li>" + text(item) + "</li>\n")
                    .collect(Collectors.joining("", "<" + list + ">\n", "</" + list + ">\n"));
        }
        if (part instanceof Lesson.Picture picture) {
            return picture(picture);
        }
        if (part instanceof Lesson.Note note) {
            String kind = note.kind().name().toLowerCase(Locale.ROOT);
            return "<p class=\"note " + kind + "\"><b>" + text(word(kind)) + "</b> " + text(note.text()) + "</p>\n";
        }
        if (part instanceof Lesson.Law law) {
            String basis = word(law.verbatim() ? "verbatim" : "reported");
            String words = law.verbatim() ? "«" + law.text() + "»" : law.text();
            return "<p class=\"law\"><b>" + text(basis) + "</b> " + text(words) + " <span class=\"source\">"
                    + text(word("source", law.source())) + "</span></p>\n";
        }
        return "<p>" + text(((Lesson.Paragraph) part).text()) + "</p>\n";
    }

    /** The drawing stands in the page, so that it is there without another request; its words are what a reader hears. */
    private String picture(Lesson.Picture picture) {
        String svg = pictures.getOrDefault(picture.file(), "")
                .replaceFirst("(?s)^\\s*(?:<\\?xml.*?\\?>)?\\s*(?:<!--.*?-->\\s*)*", "");
        return "<div class=\"picture\" role=\"img\" aria-label=\"" + text(picture.words()) + "\">"
                + svg.replaceFirst("<svg ", "<svg aria-hidden=\"true\" focusable=\"false\" ")
                        .strip() + "</div>\n";
    }
}
