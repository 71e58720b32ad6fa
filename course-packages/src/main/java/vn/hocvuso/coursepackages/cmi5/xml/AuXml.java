package vn.hocvuso.coursepackages.cmi5.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assignable unit (cmi5, section 13.1.4). Some authors write its attributes as elements; those are kept beside the
 * attributes and never written.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "auType",
        propOrder = {
            "title",
            "description",
            "objectives",
            "url",
            "launchParameters",
            "entitlementKey",
            "moveOnElement",
            "masteryScoreElement",
            "launchMethodElement"
        })
public class AuXml {
    @XmlAttribute
    public @Nullable String id;

    @XmlAttribute
    public @Nullable String moveOn;

    @XmlAttribute
    public @Nullable String masteryScore;

    @XmlAttribute
    public @Nullable String launchMethod;

    @XmlAttribute
    public @Nullable String activityType;

    public @Nullable TextXml title;

    public @Nullable TextXml description;

    @XmlElementWrapper(name = "objectives")
    @XmlElement(name = "objective")
    public @Nullable List<ReferenceXml> objectives;

    public @Nullable String url;

    public @Nullable String launchParameters;

    public @Nullable String entitlementKey;

    @XmlElement(name = "moveOn")
    public @Nullable String moveOnElement;

    @XmlElement(name = "masteryScore")
    public @Nullable String masteryScoreElement;

    @XmlElement(name = "launchMethod")
    public @Nullable String launchMethodElement;
}
