package vn.hocvuso.coursepackages.curriculum.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import org.jspecify.annotations.Nullable;

/** Where a value comes from. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "provenance",
        propOrder = {"source"})
public class ProvenanceXml {
    @XmlAttribute
    public @Nullable String kind;

    @XmlAttribute
    public @Nullable String date;

    @XmlValue
    public @Nullable String source;
}
