package vn.hocvuso.coursepackages.scorm.xml;

import static vn.hocvuso.coursepackages.scorm.xml.Names.ADLCP;
import static vn.hocvuso.coursepackages.scorm.xml.Names.IMSSS;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block, or what is launched: {@code masteryscore} and {@code datafromlms} are SCORM 1.2, the rest of it 2004. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "itemType",
        propOrder = {"title", "items", "metadata", "masteryScore", "dataFromLms", "dataFromLms2004", "sequencing"})
public class ItemXml {
    @XmlAttribute
    public @Nullable String identifier;

    @XmlAttribute(name = "identifierref")
    public @Nullable String identifierRef;

    @XmlAttribute
    public @Nullable String parameters;

    public @Nullable String title;

    @XmlElement(name = "item")
    public final List<ItemXml> items = new ArrayList<>();

    public @Nullable MetadataXml metadata;

    @XmlElement(name = "masteryscore", namespace = ADLCP)
    public @Nullable String masteryScore;

    @XmlElement(name = "datafromlms", namespace = ADLCP)
    public @Nullable String dataFromLms;

    @XmlElement(name = "dataFromLMS", namespace = ADLCP)
    public @Nullable String dataFromLms2004;

    @XmlElement(namespace = IMSSS)
    public @Nullable SequencingXml sequencing;
}
