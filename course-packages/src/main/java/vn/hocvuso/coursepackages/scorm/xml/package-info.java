/**
 * The {@code imsmanifest.xml} of SCORM 1.2 and 2004 as JAXB sees it, under the namespaces of 2004 in both, with everything open that may be missing.
 * Used by the reader and the writer of the chapter above; nothing of it leaves the module. May know no other chapter.
 * Read {@code ManifestXml} first.
 */
@NullMarked
@XmlSchema(
        namespace = "http://www.imsglobal.org/xsd/imscp_v1p1",
        elementFormDefault = XmlNsForm.QUALIFIED,
        xmlns = {
            @XmlNs(prefix = "", namespaceURI = Names.IMSCP),
            @XmlNs(prefix = "adlcp", namespaceURI = Names.ADLCP),
            @XmlNs(prefix = "imsss", namespaceURI = Names.IMSSS),
            @XmlNs(prefix = "lom", namespaceURI = Names.LOM)
        })
package vn.hocvuso.coursepackages.scorm.xml;

import jakarta.xml.bind.annotation.XmlNs;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
