package vn.hocvuso.coursepackages.tincan.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The root of {@code tincan.xml}. */
@XmlRootElement(name = "tincan")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "tincan")
public class TinCanXml {
    @XmlElementWrapper(name = "activities")
    @XmlElement(name = "activity")
    public @Nullable List<ActivityXml> activities;
}
