package vn.hocvuso.coursepackages.cmi5.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;

/** A text in several languages. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "textType")
public class TextXml {
    @XmlElement(name = "langstring")
    public final List<LangStringXml> langStrings = new ArrayList<>();
}
