package vn.hocvuso.coursepackages.cmi5.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The root of a course structure (cmi5, section 13). */
@XmlRootElement(name = "courseStructure")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "courseType",
        propOrder = {"course", "objectives", "parts"})
public class CourseStructureXml {
    public @Nullable CourseXml course;

    @XmlElementWrapper(name = "objectives")
    @XmlElement(name = "objective")
    public @Nullable List<ObjectiveXml> objectives;

    /** Blocks and units in their order. */
    @XmlElements({@XmlElement(name = "au", type = AuXml.class), @XmlElement(name = "block", type = BlockXml.class)})
    public final List<Object> parts = new ArrayList<>();
}
