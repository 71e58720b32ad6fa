package vn.hocvuso.coursepackages.lesson.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;

/** A list whose order does not matter. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "points")
public class PointsXml {
    @XmlElement(name = "item")
    public final List<String> items = new ArrayList<>();
}
