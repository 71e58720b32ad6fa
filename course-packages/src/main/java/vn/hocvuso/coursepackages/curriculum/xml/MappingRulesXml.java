package vn.hocvuso.coursepackages.curriculum.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The root of a rules document. */
@XmlRootElement(name = "mapping-rules")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "mapping-rules",
        propOrder = {"rules"})
public class MappingRulesXml {
    @XmlAttribute(name = "for-curriculum")
    public @Nullable String forCurriculum;

    @XmlAttribute(name = "for-version")
    public @Nullable String forVersion;

    @XmlElement(name = "rule")
    public final List<RuleXml> rules = new ArrayList<>();
}
