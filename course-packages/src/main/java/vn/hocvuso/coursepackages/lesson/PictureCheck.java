package vn.hocvuso.coursepackages.lesson;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import vn.hocvuso.coursepackages.course.Sentence;
import vn.hocvuso.coursepackages.document.XmlScan;

/** Whether a picture is SVG that does nothing and fetches nothing: it becomes part of the page that learners open. */
final class PictureCheck extends DefaultHandler {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> FORBIDDEN =
            Set.of("script", "foreignobject", "style", "image", "iframe", "audio", "video", "a", "animate", "set");

    private boolean svg;
    private boolean root = true;
    private @Nullable String unsafe;

    private PictureCheck() {}

    /** What is wrong with the picture of this name, if anything is. */
    static Optional<Sentence> problem(String name, String picture) {
        PictureCheck check = new PictureCheck();
        boolean wellFormed = XmlScan.scan(picture, check);
        if (!wellFormed || !check.svg) {
            return Optional.of(LessonSentences.PICTURE_NOT_SVG.with(name));
        }
        return Optional.ofNullable(check.unsafe).map(what -> LessonSentences.PICTURE_UNSAFE.with(name, what));
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        if (root) {
            svg = uri.equals(SVG) && localName.equals("svg");
            root = false;
        }
        if (!uri.equals(SVG) || FORBIDDEN.contains(localName.toLowerCase(Locale.ROOT))) {
            unsafe = qName;
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.getLocalName(i).toLowerCase(Locale.ROOT);
            String value = attributes.getValue(i).strip();
            boolean outside = name.equals("href") && !value.startsWith("#");
            boolean fetched = value.contains("url(") && !value.startsWith("url(#");
            if (name.startsWith("on") || name.equals("style") || outside || fetched) {
                unsafe = attributes.getQName(i);
            }
        }
    }
}
