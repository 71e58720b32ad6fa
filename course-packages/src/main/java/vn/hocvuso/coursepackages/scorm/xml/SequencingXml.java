package vn.hocvuso.coursepackages.scorm.xml;

import static vn.hocvuso.coursepackages.scorm.xml.Names.IMSSS;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** What we read of simple sequencing: the score of the primary objective, and whether there are rules. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "sequencing",
        namespace = IMSSS,
        propOrder = {"sequencingRules", "rollupRules", "objectives"})
public class SequencingXml {
    @XmlElement(namespace = IMSSS)
    public @Nullable RulesXml sequencingRules;

    @XmlElement(namespace = IMSSS)
    public @Nullable RulesXml rollupRules;

    @XmlElement(namespace = IMSSS)
    public @Nullable ObjectivesXml objectives;

    /** Rules that are there; what they say is not read. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "rules", namespace = IMSSS)
    public static class RulesXml {}

    /** The objectives of an activity. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "objectives", namespace = IMSSS)
    public static class ObjectivesXml {
        @XmlElement(name = "primaryObjective", namespace = IMSSS)
        public @Nullable PrimaryObjectiveXml primary;
    }

    /** The objective that counts for the activity. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "primaryObjective", namespace = IMSSS)
    public static class PrimaryObjectiveXml {
        @XmlAttribute(name = "objectiveID")
        public @Nullable String id;

        @XmlAttribute
        public @Nullable String satisfiedByMeasure;

        @XmlElement(name = "minNormalizedMeasure", namespace = IMSSS)
        public @Nullable String minNormalizedMeasure;
    }
}
