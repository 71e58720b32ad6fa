package vn.hocvuso.coursepackages.curriculum.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** Which results a rule counts. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "result",
        propOrder = {})
public class ResultXml {
    @XmlAttribute
    public @Nullable String counts;

    @XmlAttribute(name = "minimum-score")
    public @Nullable String minimumScore;

    @XmlAttribute
    public @Nullable String attempts;
}
