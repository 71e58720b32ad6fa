package vn.hocvuso.coursepackages.scorm.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of a package, by what they are for. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "resourcesType")
public class ResourcesXml {
    @XmlAttribute(name = "base", namespace = "http://www.w3.org/XML/1998/namespace")
    public @Nullable String base;

    @XmlElement(name = "resource")
    public final List<ResourceXml> resources = new ArrayList<>();
}
