package vn.hocvuso.coursepackages.scorm.xml;

import static vn.hocvuso.coursepackages.scorm.xml.Names.ADLCP;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an item launches, with its files: {@code scormtype} is SCORM 1.2, {@code scormType} 2004. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "resourceType")
public class ResourceXml {
    @XmlAttribute
    public @Nullable String identifier;

    @XmlAttribute
    public @Nullable String type;

    @XmlAttribute
    public @Nullable String href;

    @XmlAttribute(name = "base", namespace = "http://www.w3.org/XML/1998/namespace")
    public @Nullable String base;

    @XmlAttribute(name = "scormtype", namespace = ADLCP)
    public @Nullable String scormType;

    @XmlAttribute(name = "scormType", namespace = ADLCP)
    public @Nullable String scormType2004;

    @XmlElement(name = "file")
    public final List<FileXml> files = new ArrayList<>();

    /** A file of a resource. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "fileType")
    public static class FileXml {
        @XmlAttribute
        public @Nullable String href;
    }
}
