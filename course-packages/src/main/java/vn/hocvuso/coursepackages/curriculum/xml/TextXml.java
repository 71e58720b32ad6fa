package vn.hocvuso.coursepackages.curriculum.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A text in two languages. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "text",
        propOrder = {"vi", "en"})
public class TextXml {
    public @Nullable String vi;

    public @Nullable String en;
}
