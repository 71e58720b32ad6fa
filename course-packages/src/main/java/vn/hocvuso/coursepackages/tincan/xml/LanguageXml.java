package vn.hocvuso.coursepackages.tincan.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import org.jspecify.annotations.Nullable;

/** A text, or an address, for one language. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "language")
public class LanguageXml {
    @XmlAttribute
    public @Nullable String lang;

    /** Some tools write {@code xml:lang} instead. */
    @XmlAttribute(name = "lang", namespace = "http://www.w3.org/XML/1998/namespace")
    public @Nullable String xmlLang;

    @XmlValue
    public @Nullable String text;
}
