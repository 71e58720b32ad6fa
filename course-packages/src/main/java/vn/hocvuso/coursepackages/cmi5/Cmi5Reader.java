package vn.hocvuso.coursepackages.cmi5;

import jakarta.xml.bind.JAXBContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.hocvuso.coursepackages.archive.LaunchCheck;
import vn.hocvuso.coursepackages.archive.PackageFiles;
import vn.hocvuso.coursepackages.cmi5.xml.CourseStructureXml;
import vn.hocvuso.coursepackages.cmi5.xml.CourseXml;
import vn.hocvuso.coursepackages.course.Course;
import vn.hocvuso.coursepackages.course.CourseFormat;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.LanguageText;
import vn.hocvuso.coursepackages.course.Objective;
import vn.hocvuso.coursepackages.course.Place;
import vn.hocvuso.coursepackages.document.Places;
import vn.hocvuso.coursepackages.document.XmlForm;
import vn.hocvuso.coursepackages.document.XmlReading;

/**
 * Reads course structures of cmi5: what can be understood is read, everything that breaks a requirement becomes a
 * finding. Refused is what is not well-formed, launches nothing, or is not safe.
 */
public final class Cmi5Reader {
    static final String NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";
    static final JAXBContext CONTEXT = XmlForm.context(CourseStructureXml.class);
    private static final XmlForm FORM = XmlForm.lenient(
            CONTEXT, new XmlForm.Namespaces(Map.of("", NAMESPACE), Optional.of(NAMESPACE)), Cmi5Sentences.ROOT);
    private static final LaunchCheck.Rules LAUNCH = new LaunchCheck.Rules("cmi5-14.1.0.0-4", "cmi5-14.2.0.0-1");

    /**
     * Reads a course structure.
     *
     * @param files what lies beside it
     * @param findings takes all that is wrong
     * @return the course, unless it is refused
     */
    public Optional<Course> read(byte[] document, PackageFiles files, Findings findings) {
        XmlReading reading = new XmlReading(FORM, findings);
        Optional<CourseStructureXml> structure =
                reading.readInAnyEncoding(document).map(CourseStructureXml.class::cast);
        structure.ifPresent(xml -> checkNamespace(reading, xml, findings));
        return structure.flatMap(xml -> course(xml, reading.places(), files, findings));
    }

    private static void checkNamespace(XmlReading reading, CourseStructureXml xml, Findings findings) {
        String found = reading.rootNamespace();
        if (!found.equals(NAMESPACE)) {
            findings.warning("cmi5-13.2.0.0-1", reading.places().of(xml), Cmi5Sentences.OTHER_NAMESPACE.with(found));
        }
    }

    private static Optional<Course> course(
            CourseStructureXml xml, Places places, PackageFiles files, Findings findings) {
        StructureRules rules = new StructureRules(findings, places);
        List<Objective> objectives = rules.objectives(Objects.requireNonNullElse(xml.objectives, List.of()));
        PartsReader parts = new PartsReader(rules, new LaunchCheck(files, findings, LAUNCH));
        List<Course.Part> read = parts.parts(xml.parts);
        if (read.stream().flatMap(Course.Part::units).findAny().isEmpty()) {
            findings.error("cmi5-13.1.4-au", Place.WHOLE_DOCUMENT, Cmi5Sentences.NOTHING_TO_LAUNCH);
            return Optional.empty();
        }
        CourseXml course = Objects.requireNonNullElseGet(xml.course, CourseXml::new);
        String id = rules.id("course", course.id, course, "cmi5-13.1.1-id");
        LanguageText title = rules.title(StructureRules.text(course.title), id, course, "cmi5-13.1.1-title");
        return Optional.of(
                new Course(CourseFormat.CMI5, id, title, StructureRules.text(course.description), objectives, read));
    }
}
