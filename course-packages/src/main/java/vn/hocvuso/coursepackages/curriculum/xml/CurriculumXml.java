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

/** The root of a curriculum document. */
@XmlRootElement(name = "curriculum")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "curriculum",
        propOrder = {"title", "source", "audiences", "competencies", "rules"})
public class CurriculumXml {
    @XmlAttribute
    public @Nullable String code;

    @XmlAttribute
    public @Nullable String version;

    public @Nullable TextXml title;

    public @Nullable String source;

    @XmlElement(name = "audience")
    public final List<AudienceXml> audiences = new ArrayList<>();

    @XmlElement(name = "competency")
    public final List<CompetencyXml> competencies = new ArrayList<>();

    @XmlElement(name = "rule")
    public final List<RuleXml> rules = new ArrayList<>();
}
