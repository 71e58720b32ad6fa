package vn.hocvuso.coursepackages.cmi5;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.coursepackages.cmi5.xml.AuXml;
import vn.hocvuso.coursepackages.cmi5.xml.BlockXml;
import vn.hocvuso.coursepackages.cmi5.xml.CourseStructureXml;
import vn.hocvuso.coursepackages.cmi5.xml.CourseXml;
import vn.hocvuso.coursepackages.cmi5.xml.LangStringXml;
import vn.hocvuso.coursepackages.cmi5.xml.ObjectiveXml;
import vn.hocvuso.coursepackages.cmi5.xml.ReferenceXml;
import vn.hocvuso.coursepackages.cmi5.xml.TextXml;
import vn.hocvuso.coursepackages.course.Course;
import vn.hocvuso.coursepackages.course.LanguageText;
import vn.hocvuso.coursepackages.course.Launch;
import vn.hocvuso.coursepackages.course.Objective;
import vn.hocvuso.coursepackages.document.XmlWriting;

/**
 * Writes the course structure of a cmi5 course; reading it gives an equal course. Where cmi5 wants a description and
 * there is none, the title stands in for it.
 */
public final class Cmi5Writer {
    /** The document {@code cmi5.xml}. */
    public byte[] write(Course course) {
        CourseStructureXml xml = new CourseStructureXml();
        xml.course = new CourseXml();
        xml.course.id = course.id();
        xml.course.title = text(course.title());
        xml.course.description = text(course.description().or(course.title()));
        if (!course.objectives().isEmpty()) {
            xml.objectives =
                    course.objectives().stream().map(Cmi5Writer::objective).toList();
        }
        course.parts().forEach(part -> xml.parts.add(part(part)));
        return XmlWriting.write(Cmi5Reader.CONTEXT, xml, Map.of());
    }

    private static ObjectiveXml objective(Objective objective) {
        ObjectiveXml xml = new ObjectiveXml();
        xml.id = objective.id();
        xml.title = text(objective.title());
        xml.description = text(objective.description().or(objective.title()));
        return xml;
    }

    private static Object part(Course.Part part) {
        return part instanceof Course.Unit unit ? unit(unit) : block((Course.Block) part);
    }

    private static BlockXml block(Course.Block block) {
        BlockXml xml = new BlockXml();
        xml.id = block.id();
        xml.title = text(block.title());
        xml.description = text(block.description().or(block.title()));
        xml.objectives = references(block.objectives());
        block.parts().forEach(part -> xml.parts.add(part(part)));
        return xml;
    }

    private static AuXml unit(Course.Unit unit) {
        AuXml xml = new AuXml();
        xml.id = unit.id();
        xml.title = text(unit.title());
        xml.description = text(unit.description().or(unit.title()));
        xml.objectives = references(unit.objectives());
        xml.moveOn = unit.success().moveOn().word();
        xml.masteryScore =
                unit.success().masteryScore().map(BigDecimal::toPlainString).orElse(null);
        xml.launchMethod = unit.launch().window() == Launch.Window.OWN ? "OwnWindow" : null;
        xml.url = unit.launch().href();
        xml.launchParameters = given(unit.launch().parameters());
        xml.entitlementKey = given(unit.launch().entitlementKey());
        return xml;
    }

    private static @Nullable String given(String value) {
        return value.isEmpty() ? null : value;
    }

    private static @Nullable List<ReferenceXml> references(List<String> ids) {
        return ids.isEmpty() ? null : ids.stream().map(Cmi5Writer::reference).toList();
    }

    private static ReferenceXml reference(String id) {
        ReferenceXml xml = new ReferenceXml();
        xml.idref = id;
        return xml;
    }

    private static TextXml text(LanguageText text) {
        TextXml xml = new TextXml();
        text.byLanguage().forEach((language, words) -> {
            LangStringXml string = new LangStringXml();
            string.lang = language;
            string.text = words;
            xml.langStrings.add(string);
        });
        return xml;
    }
}
