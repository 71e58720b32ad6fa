package vn.hocvuso.coursepackages.scorm.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways in which a package is arranged; one is the default. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "organizationsType")
public class OrganizationsXml {
    @XmlAttribute(name = "default")
    public @Nullable String defaultIdentifier;

    @XmlElement(name = "organization")
    public final List<OrganizationXml> organizations = new ArrayList<>();
}
