/**
 * The course structure of cmi5 (section 13, CourseStructure.xsd) as JAXB sees it, with everything open that may be missing.
 * Used by the reader and the writer of the chapter above; nothing of it leaves the module. May know no other chapter.
 * Read {@code CourseStructureXml} first.
 */
@NullMarked
@XmlSchema(
        namespace = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd",
        elementFormDefault = XmlNsForm.QUALIFIED)
package vn.hocvuso.coursepackages.cmi5.xml;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
