package vn.hocvuso.coursepackages.document;

import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.LocatorImpl;
import org.xml.sax.helpers.XMLFilterImpl;
import vn.hocvuso.coursepackages.course.Place;
import vn.hocvuso.coursepackages.course.Sentence;

/** Lets a document through up to its limits, before schema and binding spend anything on it. */
final class LimitFilter extends XMLFilterImpl {
    static final Sentence TOO_LARGE = new Sentence(
            "Tệp lớn hơn {0} byte nên không được đọc.", "The file is larger than {0} bytes, so it is not read.");
    private static final Sentence TOO_DEEP = new Sentence(
            "Các phần tử lồng nhau sâu hơn {0} cấp nên tệp không được đọc tiếp.",
            "Elements lie more than {0} deep in each other, so the file is not read on.");
    private static final Sentence TOO_MANY = new Sentence(
            "Tệp có hơn {0} phần tử nên không được đọc tiếp.",
            "The file has more than {0} elements, so it is not read on.");
    private static final Sentence TOO_MANY_ATTRIBUTES = new Sentence(
            "Một phần tử có hơn {0} thuộc tính nên tệp không được đọc tiếp.",
            "An element has more than {0} attributes, so the file is not read on.");
    private static final Sentence TOO_LONG = new Sentence(
            "Một giá trị dài hơn {0} ký tự nên tệp không được đọc tiếp.",
            "A value is longer than {0} characters, so the file is not read on.");

    private final XmlLimits limits;
    private Place place = Place.WHOLE_DOCUMENT;
    private Locator locator = new LocatorImpl();
    private int depth;
    private int elements;
    private int text;

    LimitFilter(XMLReader parent, XmlLimits limits) {
        super(parent);
        this.limits = limits;
    }

    /** Where the reading is now. */
    Place place() {
        return place;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
        super.setDocumentLocator(locator);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        place = Place.of(locator);
        text = 0;
        require(++depth <= limits.depth(), "xml.too-deep", TOO_DEEP, limits.depth());
        require(++elements <= limits.elements(), "xml.too-many-elements", TOO_MANY, limits.elements());
        require(
                attributes.getLength() <= limits.attributes(),
                "xml.too-many-attributes",
                TOO_MANY_ATTRIBUTES,
                limits.attributes());
        requireShort(qName.length());
        for (int i = 0; i < attributes.getLength(); i++) {
            requireShort(attributes.getValue(i).length());
        }
        super.startElement(uri, localName, qName, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        depth--;
        text = 0;
        super.endElement(uri, localName, qName);
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        text += length;
        if (text > limits.value()) {
            place = Place.of(locator);
        }
        requireShort(text);
        super.characters(characters, start, length);
    }

    private void requireShort(int length) throws XmlRefusal {
        require(length <= limits.value(), "xml.too-long", TOO_LONG, limits.value());
    }

    private void require(boolean within, String rule, Sentence sentence, int limit) throws XmlRefusal {
        if (!within) {
            throw new XmlRefusal(rule, place, sentence.with(Integer.toString(limit)));
        }
    }
}
