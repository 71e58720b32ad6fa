package vn.hocvuso.coursepackages.lesson.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The root of a lesson. */
@XmlRootElement(name = "lesson")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "lesson",
        propOrder = {"title", "description", "objectives", "screens", "quiz"})
public class LessonXml {
    @XmlAttribute
    public @Nullable String id;

    @XmlAttribute
    public @Nullable String code;

    @XmlAttribute
    public @Nullable String version;

    @XmlAttribute
    public @Nullable String language;

    @XmlAttribute(name = "as-of")
    public @Nullable String asOf;

    public @Nullable String title;

    public @Nullable String description;

    @XmlElement(name = "objective")
    public final List<ObjectiveXml> objectives = new ArrayList<>();

    @XmlElement(name = "screen")
    public final List<ScreenXml> screens = new ArrayList<>();

    public @Nullable QuizXml quiz;
}
