package vn.hocvuso.coursepackages.lesson.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The questions of a lesson. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "quiz",
        propOrder = {"mastery", "questions"})
public class QuizXml {
    public @Nullable MasteryXml mastery;

    @XmlElement(name = "question")
    public final List<QuestionXml> questions = new ArrayList<>();

    /** From which share of right answers on it is passed. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "mastery")
    public static class MasteryXml {
        @XmlAttribute
        public @Nullable String score;

        @XmlValue
        public @Nullable String source;
    }
}
