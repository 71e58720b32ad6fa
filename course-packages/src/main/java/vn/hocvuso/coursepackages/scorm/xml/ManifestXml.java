package vn.hocvuso.coursepackages.scorm.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The root of {@code imsmanifest.xml} (IMS Content Packaging). */
@XmlRootElement(name = "manifest")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "manifestType",
        propOrder = {"metadata", "organizations", "resources"})
public class ManifestXml {
    @XmlAttribute
    public @Nullable String identifier;

    @XmlAttribute
    public @Nullable String version;

    @XmlAttribute(name = "base", namespace = "http://www.w3.org/XML/1998/namespace")
    public @Nullable String base;

    public @Nullable MetadataXml metadata;

    public @Nullable OrganizationsXml organizations;

    public @Nullable ResourcesXml resources;
}
