package vn.hocvuso.coursepackages.scorm.xml;

import static vn.hocvuso.coursepackages.scorm.xml.Names.LOM;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What we read of learning object metadata (IEEE 1484.12.1): titles and descriptions. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "lom", namespace = LOM)
public class LomXml {
    @XmlElement(namespace = LOM)
    public @Nullable GeneralXml general;

    /** Category 1 of the metadata. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "general",
            namespace = LOM,
            propOrder = {"title", "descriptions"})
    public static class GeneralXml {
        @XmlElement(namespace = LOM)
        public @Nullable LomTextXml title;

        @XmlElement(name = "description", namespace = LOM)
        public final List<LomTextXml> descriptions = new ArrayList<>();
    }

    /** A text in several languages: {@code langstring} in SCORM 1.2, {@code string} in SCORM 2004. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "langString", namespace = LOM)
    public static class LomTextXml {
        @XmlElements({
            @XmlElement(name = "langstring", namespace = LOM, type = LomStringXml.class),
            @XmlElement(name = "string", namespace = LOM, type = LomStringXml.class)
        })
        public final List<LomStringXml> strings = new ArrayList<>();
    }

    /** A text in one language: {@code xml:lang} in SCORM 1.2, {@code language} in SCORM 2004. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "string", namespace = LOM)
    public static class LomStringXml {
        @XmlAttribute
        public @Nullable String language;

        @XmlAttribute(name = "lang", namespace = "http://www.w3.org/XML/1998/namespace")
        public @Nullable String lang;

        @XmlValue
        public @Nullable String text;
    }
}
