package vn.hocvuso.coursepackages.tincan.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An activity that a package speaks of; those with a launch can be opened. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "activity",
        propOrder = {"names", "descriptions", "launches"})
public class ActivityXml {
    @XmlAttribute
    public @Nullable String id;

    @XmlAttribute
    public @Nullable String type;

    @XmlElement(name = "name")
    public final List<LanguageXml> names = new ArrayList<>();

    @XmlElement(name = "description")
    public final List<LanguageXml> descriptions = new ArrayList<>();

    @XmlElement(name = "launch")
    public final List<LanguageXml> launches = new ArrayList<>();
}
