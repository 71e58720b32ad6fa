package vn.hocvuso.coursepackages.cmi5.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts that belong together (cmi5, section 13.1.2). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "blockType",
        propOrder = {"title", "description", "objectives", "parts"})
public class BlockXml {
    @XmlAttribute
    public @Nullable String id;

    public @Nullable TextXml title;

    public @Nullable TextXml description;

    @XmlElementWrapper(name = "objectives")
    @XmlElement(name = "objective")
    public @Nullable List<ReferenceXml> objectives;

    /** Blocks and units in their order. */
    @XmlElements({@XmlElement(name = "au", type = AuXml.class), @XmlElement(name = "block", type = BlockXml.class)})
    public final List<Object> parts = new ArrayList<>();
}
