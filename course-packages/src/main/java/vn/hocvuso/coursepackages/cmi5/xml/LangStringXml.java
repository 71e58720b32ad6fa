package vn.hocvuso.coursepackages.cmi5.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import org.jspecify.annotations.Nullable;

/** A text in one language. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "langstring")
public class LangStringXml {
    @XmlAttribute
    public @Nullable String lang;

    @XmlValue
    public @Nullable String text;
}
