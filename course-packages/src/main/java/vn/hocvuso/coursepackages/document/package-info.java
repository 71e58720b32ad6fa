/**
 * XML that came from anywhere: one pass through limits, schema or names, and binding, with every finding at its line
 * (XML 1.0, XML Schema 1.0). A DOCTYPE is refused, nothing outside the document is fetched. Knows no format. May know
 * {@code course} only. Read {@code XmlReading} first, then {@code XmlForm}.
 */
@NullMarked
package vn.hocvuso.coursepackages.document;

import org.jspecify.annotations.NullMarked;
