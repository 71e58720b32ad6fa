package vn.hocvuso.coursepackages.lesson.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;

/** A list to be followed in its order. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "steps")
public class StepsXml {
    @XmlElement(name = "item")
    public final List<String> items = new ArrayList<>();
}
