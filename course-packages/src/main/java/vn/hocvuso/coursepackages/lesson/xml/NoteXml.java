package vn.hocvuso.coursepackages.lesson.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import org.jspecify.annotations.Nullable;

/** Something set apart from the text. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "note")
public class NoteXml {
    @XmlAttribute
    public @Nullable String kind;

    @XmlValue
    public @Nullable String text;
}
