package vn.hocvuso.coursepackages.lesson.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is seen at once. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "screen",
        propOrder = {"title", "parts"})
public class ScreenXml {
    @XmlAttribute
    public @Nullable String id;

    public @Nullable String title;

    /** Paragraphs are strings; everything has its own class. */
    @XmlElements({
        @XmlElement(name = "text", type = String.class),
        @XmlElement(name = "points", type = PointsXml.class),
        @XmlElement(name = "steps", type = StepsXml.class),
        @XmlElement(name = "picture", type = PictureXml.class),
        @XmlElement(name = "note", type = NoteXml.class),
        @XmlElement(name = "law", type = LawXml.class)
    })
    public final List<Object> parts = new ArrayList<>();
}
