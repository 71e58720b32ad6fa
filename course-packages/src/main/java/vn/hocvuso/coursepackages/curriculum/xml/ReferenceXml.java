package vn.hocvuso.coursepackages.curriculum.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The code of a competency, where one is needed. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "reference",
        propOrder = {})
public class ReferenceXml {
    @XmlAttribute
    public @Nullable String ref;
}
