package vn.hocvuso.coursepackages.document;

import java.io.IOException;
import java.io.StringReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Goes through a document that is bound to no classes, within the limits and protections of every other one. */
public final class XmlScan {
    private XmlScan() {}

    /**
     * Hands the elements of a document to a handler.
     *
     * @return whether the document is well-formed and within the limits
     */
    public static boolean scan(String document, DefaultHandler handler) {
        LimitFilter limits = new LimitFilter(XmlReading.parser(), XmlLimits.WRITTEN);
        limits.setContentHandler(handler);
        try {
            limits.parse(new InputSource(new StringReader(document)));
            return true;
        } catch (SAXException | IOException notWellFormed) {
            return false;
        }
    }
}
