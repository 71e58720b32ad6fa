package vn.hocvuso.coursepackages.lesson.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import org.jspecify.annotations.Nullable;

/** A rule of law with its source. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "law")
public class LawXml {
    @XmlAttribute
    public @Nullable String source;

    @XmlAttribute
    public @Nullable String basis;

    @XmlValue
    public @Nullable String text;
}
