package vn.hocvuso.coursepackages.curriculum.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An ability. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "competency",
        propOrder = {"title", "description", "provenance", "alignments"})
public class CompetencyXml {
    @XmlAttribute
    public @Nullable String code;

    public @Nullable TextXml title;

    public @Nullable TextXml description;

    public @Nullable ProvenanceXml provenance;

    @XmlElement(name = "alignment")
    public final List<AlignmentXml> alignments = new ArrayList<>();
}
