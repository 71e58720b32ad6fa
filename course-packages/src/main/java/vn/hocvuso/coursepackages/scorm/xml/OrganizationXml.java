package vn.hocvuso.coursepackages.scorm.xml;

import static vn.hocvuso.coursepackages.scorm.xml.Names.IMSSS;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One arrangement: a tree of items. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "organizationType",
        propOrder = {"title", "items", "metadata", "sequencing"})
public class OrganizationXml {
    @XmlAttribute
    public @Nullable String identifier;

    public @Nullable String title;

    @XmlElement(name = "item")
    public final List<ItemXml> items = new ArrayList<>();

    public @Nullable MetadataXml metadata;

    @XmlElement(namespace = IMSSS)
    public @Nullable SequencingXml sequencing;
}
