package vn.hocvuso.coursepackages.curriculum.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** Which activities a rule means. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "activity",
        propOrder = {})
public class ActivityXml {
    @XmlAttribute
    public @Nullable String match;

    @XmlAttribute
    public @Nullable String value;

    @XmlAttribute
    public @Nullable String unit;
}
