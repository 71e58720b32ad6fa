package vn.hocvuso.coursepackages.scorm.xml;

import static vn.hocvuso.coursepackages.scorm.xml.Names.LOM;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** Which edition a manifest follows, and what the package is called in several languages. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "metadataType",
        propOrder = {"schema", "schemaVersion", "lom"})
public class MetadataXml {
    public @Nullable String schema;

    @XmlElement(name = "schemaversion")
    public @Nullable String schemaVersion;

    @XmlElement(name = "lom", namespace = LOM)
    public @Nullable LomXml lom;
}
