package vn.hocvuso.coursepackages.curriculum.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping rule. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "rule",
        propOrder = {"activity", "result", "competencies", "provenance"})
public class RuleXml {
    @XmlAttribute
    public @Nullable String id;

    public @Nullable ActivityXml activity;

    public @Nullable ResultXml result;

    @XmlElement(name = "competency")
    public final List<ReferenceXml> competencies = new ArrayList<>();

    public @Nullable ProvenanceXml provenance;
}
