package vn.hocvuso.coursepackages.tincan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hocvuso.coursepackages.course.Course;
import vn.hocvuso.coursepackages.course.LanguageText;
import vn.hocvuso.coursepackages.document.XmlWriting;
import vn.hocvuso.coursepackages.tincan.xml.ActivityXml;
import vn.hocvuso.coursepackages.tincan.xml.LanguageXml;
import vn.hocvuso.coursepackages.tincan.xml.TinCanXml;

/** Writes the {@code tincan.xml} of a Tin Can course; reading it gives an equal course, as far as the format says it. */
public final class TinCanWriter {
    private static final String LESSON = "http://adlnet.gov/expapi/activities/lesson";

    /** The document {@code tincan.xml}; the language of a launch is that of the title. */
    public byte[] write(Course course) {
        List<ActivityXml> activities = new ArrayList<>();
        course.units().forEach(unit -> activities.add(activity(unit)));
        TinCanXml xml = new TinCanXml();
        xml.activities = activities;
        return XmlWriting.write(TinCanReader.CONTEXT, xml, Map.of());
    }

    private static ActivityXml activity(Course.Unit unit) {
        ActivityXml xml = new ActivityXml();
        xml.id = unit.id();
        xml.type = LESSON;
        unit.title().byLanguage().forEach((language, text) -> xml.names.add(text(language, text)));
        unit.description().byLanguage().forEach((language, text) -> xml.descriptions.add(text(language, text)));
        String language =
                unit.title().byLanguage().keySet().stream().findFirst().orElse(LanguageText.UNDETERMINED);
        xml.launches.add(text(language, unit.launch().href()));
        return xml;
    }

    private static LanguageXml text(String language, String text) {
        LanguageXml xml = new LanguageXml();
        xml.lang = language;
        xml.text = text;
        return xml;
    }
}
