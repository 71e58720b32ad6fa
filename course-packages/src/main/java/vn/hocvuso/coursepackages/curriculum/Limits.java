package vn.hocvuso.coursepackages.curriculum;

import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.LocatorImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/** Lets a document through up to generous limits, before schema and binding spend anything on it. */
final class Limits extends XMLFilterImpl {
    /** Size of a document in bytes. The shipped curricula have about 20 thousand. */
    static final int BYTES = 2 * 1024 * 1024;

    static final int DEPTH = 16;
    static final int ELEMENTS = 50_000;
    static final int ATTRIBUTES = 32;

    /** UTF-16 units in one attribute, or in one run of text. Twice what the schema allows in code points. */
    static final int VALUE = 2 * Wording.LONGEST;

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

    private Place place = Place.WHOLE_DOCUMENT;
    private Locator locator = new LocatorImpl();
    private int depth;
    private int elements;
    private int text;

    Limits(XMLReader parent) {
        super(parent);
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
        require(++depth <= DEPTH, "xml.too-deep", TOO_DEEP, DEPTH);
        require(++elements <= ELEMENTS, "xml.too-many-elements", TOO_MANY, ELEMENTS);
        require(attributes.getLength() <= ATTRIBUTES, "xml.too-many-attributes", TOO_MANY_ATTRIBUTES, ATTRIBUTES);
        require(qName.length() <= VALUE, "xml.too-long", TOO_LONG, VALUE);
        for (int i = 0; i < attributes.getLength(); i++) {
            require(attributes.getValue(i).length() <= VALUE, "xml.too-long", TOO_LONG, VALUE);
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
        if (text > VALUE) {
            place = Place.of(locator);
        }
        require(text <= VALUE, "xml.too-long", TOO_LONG, VALUE);
        super.characters(characters, start, length);
    }

    private void require(boolean within, String rule, Sentence sentence, int limit) throws Refusal {
        if (!within) {
            throw new Refusal(rule, place, sentence.with(Integer.toString(limit)));
        }
    }
}
