package vn.hocvuso.coursepackages.curriculum.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import org.jspecify.annotations.Nullable;

/** A row of another framework. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "alignment",
        propOrder = {"ground"})
public class AlignmentXml {
    @XmlAttribute
    public @Nullable String framework;

    @XmlAttribute
    public @Nullable String code;

    @XmlAttribute
    public @Nullable String basis;

    @XmlAttribute
    public @Nullable String name;

    @XmlAttribute
    public @Nullable String url;

    @XmlValue
    public @Nullable String ground;
}
