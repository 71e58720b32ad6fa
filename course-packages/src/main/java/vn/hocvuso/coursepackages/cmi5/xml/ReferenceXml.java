package vn.hocvuso.coursepackages.cmi5.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** Names an objective of the course. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "reference")
public class ReferenceXml {
    @XmlAttribute
    public @Nullable String idref;
}
