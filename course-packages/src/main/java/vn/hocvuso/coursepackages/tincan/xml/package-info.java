/**
 * The {@code tincan.xml} of Tin Can packages as JAXB sees it, with everything open that may be missing.
 * Used by the reader and the writer of the chapter above; nothing of it leaves the module. May know no other chapter.
 * Read {@code TinCanXml} first.
 */
@NullMarked
@XmlSchema(namespace = "http://projecttincan.com/tincan.xsd", elementFormDefault = XmlNsForm.QUALIFIED)
package vn.hocvuso.coursepackages.tincan.xml;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
