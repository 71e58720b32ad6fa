package vn.hocvuso.coursepackages.lesson.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question with the answers to choose from. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "question",
        propOrder = {"text", "answers"})
public class QuestionXml {
    @XmlAttribute
    public @Nullable String id;

    public @Nullable String text;

    @XmlElement(name = "answer")
    public final List<AnswerXml> answers = new ArrayList<>();

    /** An answer, and what is said to those who choose it. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "answer",
            propOrder = {"text", "feedback"})
    public static class AnswerXml {
        @XmlAttribute
        public @Nullable Boolean right;

        public @Nullable String text;

        public @Nullable String feedback;
    }
}
