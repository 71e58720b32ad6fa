package vn.hocvuso.coursepackages.course;

import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;

/**
 * A place in a document. SAX names the place where a tag ends, and so do all our findings.
 *
 * @param line from 1; 0 for the document as a whole
 * @param column from 1; 0 for the document as a whole
 */
public record Place(int line, int column) {
    /** The document as a whole. */
    public static final Place WHOLE_DOCUMENT = new Place(0, 0);

    public Place {
        line = Math.max(line, 0); // SAX says -1 for a place that it does not know
        column = Math.max(column, 0);
    }

    /** Where a parser is now. */
    public static Place of(Locator locator) {
        return new Place(locator.getLineNumber(), locator.getColumnNumber());
    }

    /** Where a parser or a validator complains. */
    public static Place of(SAXParseException error) {
        return new Place(error.getLineNumber(), error.getColumnNumber());
    }
}
