package vn.hocvuso.coursepackages.curriculum.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A group of people. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "audience",
        propOrder = {"title", "levelNote", "required"})
public class AudienceXml {
    @XmlAttribute
    public @Nullable String code;

    @XmlAttribute(name = "target-year")
    public @Nullable String targetYear;

    public @Nullable TextXml title;

    @XmlElement(name = "level-note")
    public @Nullable TextXml levelNote;

    public @Nullable RequiredXml required;
}
