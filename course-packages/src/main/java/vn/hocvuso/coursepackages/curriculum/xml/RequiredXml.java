package vn.hocvuso.coursepackages.curriculum.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The required set of an audience. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "required",
        propOrder = {"provenance", "competencies"})
public class RequiredXml {
    public @Nullable ProvenanceXml provenance;

    @XmlElement(name = "competency")
    public final List<ReferenceXml> competencies = new ArrayList<>();
}
