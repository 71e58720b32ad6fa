package vn.hocvuso.coursepackages.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.coursepackages.course.Findings;

/** What a document is, before it is read: the name of its root element. */
public final class XmlRoot {
    private static final Pattern BEFORE_THE_ROOT = Pattern.compile("<!--.*?-->|<\\?.*?\\?>", Pattern.DOTALL);
    private static final Pattern ELEMENT = Pattern.compile("\\s*<(?:[\\w.-]+:)?([\\w.-]+)");
    private static final int ENOUGH = 64 * 1024;

    private XmlRoot() {}

    /** The root element's name without its prefix; empty when the document does not begin like XML. */
    public static String localName(byte[] document) {
        String text = XmlText.of(document, new Findings());
        String start = text.substring(0, Math.min(text.length(), ENOUGH));
        Matcher element = ELEMENT.matcher(BEFORE_THE_ROOT.matcher(start).replaceAll(""));
        return element.lookingAt() ? element.group(1) : "";
    }
}
