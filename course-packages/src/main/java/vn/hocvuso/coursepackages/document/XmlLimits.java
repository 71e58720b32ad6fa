package vn.hocvuso.coursepackages.document;

/**
 * How much of a document is read before it is refused.
 *
 * @param bytes size of the document
 * @param depth elements that lie in each other
 * @param elements elements in all
 * @param attributes attributes of one element
 * @param value UTF-16 units in one attribute, or in one run of text
 */
public record XmlLimits(int bytes, int depth, int elements, int attributes, int value) {
    /** What people write by hand: curricula have about 20 thousand bytes, lessons about as many. */
    public static final XmlLimits WRITTEN = new XmlLimits(2 * 1024 * 1024, 16, 50_000, 32, 8_000);

    /** What programs write: a course structure may hold more than a thousand units with long texts. */
    public static final XmlLimits GENERATED = new XmlLimits(16 * 1024 * 1024, 64, 500_000, 128, 200_000);

    public XmlLimits {
        if (bytes < 1 || depth < 1 || elements < 1 || attributes < 1 || value < 1) {
            throw new IllegalArgumentException("each limit is positive");
        }
    }
}
