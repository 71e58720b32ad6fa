package vn.hocvuso.coursepackages.lesson.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import org.jspecify.annotations.Nullable;

/** What a learner can do afterwards. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "objective")
public class ObjectiveXml {
    @XmlAttribute
    public @Nullable String id;

    @XmlValue
    public @Nullable String text;
}
