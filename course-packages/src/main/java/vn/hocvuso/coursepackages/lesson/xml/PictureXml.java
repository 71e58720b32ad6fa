package vn.hocvuso.coursepackages.lesson.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import org.jspecify.annotations.Nullable;

/** A picture beside the document, and its content in words. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "picture")
public class PictureXml {
    @XmlAttribute
    public @Nullable String file;

    @XmlValue
    public @Nullable String text;
}
