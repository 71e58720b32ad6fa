package vn.hocvuso.coursepackages.cmi5.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** What a learner is to reach (cmi5, section 13.1.3). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "objective",
        propOrder = {"title", "description"})
public class ObjectiveXml {
    @XmlAttribute
    public @Nullable String id;

    public @Nullable TextXml title;

    public @Nullable TextXml description;
}
