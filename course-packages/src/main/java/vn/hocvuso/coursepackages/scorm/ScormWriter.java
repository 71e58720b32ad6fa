package vn.hocvuso.coursepackages.scorm;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import vn.hocvuso.coursepackages.course.Course;
import vn.hocvuso.coursepackages.course.CourseFormat;
import vn.hocvuso.coursepackages.document.XmlWriting;
import vn.hocvuso.coursepackages.scorm.xml.ItemXml;
import vn.hocvuso.coursepackages.scorm.xml.ManifestXml;
import vn.hocvuso.coursepackages.scorm.xml.MetadataXml;
import vn.hocvuso.coursepackages.scorm.xml.Names;
import vn.hocvuso.coursepackages.scorm.xml.OrganizationXml;
import vn.hocvuso.coursepackages.scorm.xml.OrganizationsXml;
import vn.hocvuso.coursepackages.scorm.xml.ResourceXml;
import vn.hocvuso.coursepackages.scorm.xml.ResourcesXml;
import vn.hocvuso.coursepackages.scorm.xml.SequencingXml;

/**
 * Writes the manifest of a SCORM course, 1.2 or 2004 4th edition by the course's format; reading it gives an equal
 * course, as far as the format says it: titles have no language, blocks and units no description.
 */
public final class ScormWriter {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Map<String, String> NAMES_OF_1_2 = Map.of(
            Names.IMSCP, "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
            Names.ADLCP, "http://www.adlnet.org/xsd/adlcp_rootv1p2");

    /**
     * The document {@code imsmanifest.xml}.
     *
     * @param files the names of all files of the package but this one; each unit is told to need them all
     */
    public byte[] write(Course course, Collection<String> files) {
        boolean old = course.format() == CourseFormat.SCORM_1_2;
        ManifestXml xml = new ManifestXml();
        xml.identifier = course.id();
        xml.version = "1";
        xml.metadata = new MetadataXml();
        xml.metadata.schema = "ADL SCORM";
        xml.metadata.schemaVersion = old ? "1.2" : "2004 4th Edition";
        xml.organizations = organizations(course, old);
        xml.resources = new ResourcesXml();
        course.units().stream().map(unit -> resource(unit, files, old)).forEach(xml.resources.resources::add);
        return XmlWriting.write(ScormReader.CONTEXT, xml, old ? NAMES_OF_1_2 : Map.of());
    }

    private static OrganizationsXml organizations(Course course, boolean old) {
        OrganizationXml organization = new OrganizationXml();
        organization.identifier = course.id() + "-organization";
        organization.title = course.title().in("vi");
        course.parts().forEach(part -> organization.items.add(item(part, old)));
        OrganizationsXml xml = new OrganizationsXml();
        xml.defaultIdentifier = organization.identifier;
        xml.organizations.add(organization);
        return xml;
    }

    private static ItemXml item(Course.Part part, boolean old) {
        ItemXml xml = new ItemXml();
        xml.identifier = part.id();
        xml.title = part.title().in("vi");
        if (part instanceof Course.Block block) {
            block.parts().forEach(child -> xml.items.add(item(child, old)));
        } else if (part instanceof Course.Unit unit) {
            xml.identifierRef = resourceId(unit);
            if (!unit.launch().parameters().isEmpty()) {
                xml.dataFromLms = old ? unit.launch().parameters() : null;
                xml.dataFromLms2004 = old ? null : unit.launch().parameters();
            }
            unit.success().masteryScore().ifPresent(score -> demand(xml, score, old));
        }
        return xml;
    }

    private static void demand(ItemXml item, BigDecimal score, boolean old) {
        if (old) {
            item.masteryScore = score.multiply(HUNDRED).stripTrailingZeros().toPlainString();
            return;
        }
        SequencingXml.PrimaryObjectiveXml primary = new SequencingXml.PrimaryObjectiveXml();
        primary.id = item.identifier + "-objective";
        primary.satisfiedByMeasure = "true";
        primary.minNormalizedMeasure = score.toPlainString();
        item.sequencing = new SequencingXml();
        item.sequencing.objectives = new SequencingXml.ObjectivesXml();
        item.sequencing.objectives.primary = primary;
    }

    private static ResourceXml resource(Course.Unit unit, Collection<String> files, boolean old) {
        ResourceXml xml = new ResourceXml();
        xml.identifier = resourceId(unit);
        xml.type = "webcontent";
        xml.href = unit.launch().href();
        xml.scormType = old ? "sco" : null;
        xml.scormType2004 = old ? null : "sco";
        files.forEach(file -> {
            ResourceXml.FileXml entry = new ResourceXml.FileXml();
            entry.href = file;
            xml.files.add(entry);
        });
        return xml;
    }

    private static String resourceId(Course.Unit unit) {
        return unit.id() + "-resource";
    }
}
