package vn.hocvuso.coursepackages.curriculum;

import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;

/** A place in a document. SAX names the place where a tag ends, and so do all our findings. */
record Place(int line, int column) {
    static final Place WHOLE_DOCUMENT = new Place(0, 0);

    Place {
        line = Math.max(line, 0); // SAX says -1 for a place that it does not know
        column = Math.max(column, 0);
    }

    static Place of(Locator locator) {
        return new Place(locator.getLineNumber(), locator.getColumnNumber());
    }

    static Place of(SAXParseException error) {
        return new Place(error.getLineNumber(), error.getColumnNumber());
    }
}
