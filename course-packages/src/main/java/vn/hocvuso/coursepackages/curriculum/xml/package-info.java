/**
 * The XML form of {@code curriculum-1.xsd} as JAXB sees it: one class for each of its types, with everything that a
 * document may leave out or get wrong still open. Used by the reader and the writer of the chapter above; nothing of it
 * leaves the module. May know no other chapter. Read {@code CurriculumXml} first.
 */
@NullMarked
@XmlSchema(namespace = "urn:vn:hocvuso:curriculum:1", elementFormDefault = XmlNsForm.QUALIFIED)
package vn.hocvuso.coursepackages.curriculum.xml;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
