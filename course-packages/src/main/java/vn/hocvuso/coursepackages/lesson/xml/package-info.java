/**
 * The XML form of {@code lesson-1.xsd} as JAXB sees it, with everything that a document may leave out or get wrong still
 * open. Used by the reader of the chapter above; nothing of it leaves the module. May know no other chapter. Read {@code
 * LessonXml} first.
 */
@NullMarked
@XmlSchema(namespace = "urn:vn:hocvuso:lesson:1", elementFormDefault = XmlNsForm.QUALIFIED)
package vn.hocvuso.coursepackages.lesson.xml;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
