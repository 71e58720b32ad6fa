package vn.hocvuso.coursepackages.scorm;

import jakarta.xml.bind.JAXBContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.hocvuso.coursepackages.archive.LaunchCheck;
import vn.hocvuso.coursepackages.archive.PackageFiles;
import vn.hocvuso.coursepackages.course.Course;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.LanguageText;
import vn.hocvuso.coursepackages.course.Place;
import vn.hocvuso.coursepackages.document.Places;
import vn.hocvuso.coursepackages.document.XmlForm;
import vn.hocvuso.coursepackages.document.XmlReading;
import vn.hocvuso.coursepackages.scorm.xml.ManifestXml;
import vn.hocvuso.coursepackages.scorm.xml.MetadataXml;
import vn.hocvuso.coursepackages.scorm.xml.Names;
import vn.hocvuso.coursepackages.scorm.xml.OrganizationXml;
import vn.hocvuso.coursepackages.scorm.xml.OrganizationsXml;
import vn.hocvuso.coursepackages.scorm.xml.ResourcesXml;

/**
 * Reads manifests of SCORM 1.2 and 2004: the default organization as a tree, what its items launch, their mastery
 * scores. Refused is what is not well-formed, launches nothing, or is not safe.
 */
public final class ScormReader {
    static final JAXBContext CONTEXT = XmlForm.context(ManifestXml.class);
    private static final XmlForm FORM = XmlForm.lenient(
            CONTEXT,
            new XmlForm.Namespaces(
                    Map.of(
                            "", Names.IMSCP,
                            "http://www.adlnet.org/xsd/adlcp_rootv1p2", Names.ADLCP,
                            "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1", Names.LOM,
                            "http://www.imsglobal.org/xsd/imsmd_v1p2", Names.LOM,
                            "http://www.imsproject.org/xsd/imsmd_rootv1p2", Names.LOM,
                            "http://ltsc.ieee.org/xsd/LOM/imscc/manifest", Names.LOM),
                    Optional.of(Names.IMSCP)),
            ScormSentences.ROOT);

    /**
     * Reads a manifest.
     *
     * @param files what lies beside it
     * @param findings takes all that is wrong
     * @return the course, unless it is refused
     */
    public Optional<Course> read(byte[] document, PackageFiles files, Findings findings) {
        XmlReading reading = new XmlReading(FORM, findings);
        Optional<ManifestXml> manifest = reading.readInAnyEncoding(document).map(ManifestXml.class::cast);
        return manifest.filter(xml -> isScorm(xml, reading.places(), findings))
                .flatMap(xml -> course(xml, reading, files, findings));
    }

    private static boolean isScorm(ManifestXml xml, Places places, Findings findings) {
        String schema = xml.metadata == null ? "" : ItemTexts.stripped(xml.metadata.schema);
        boolean other = schema.toLowerCase(Locale.ROOT).contains("common cartridge");
        if (other) {
            findings.error("package.unsupported-format", places.of(xml), ScormSentences.OTHER_STANDARD.with(schema));
        }
        return !other;
    }

    private static Optional<Course> course(ManifestXml xml, XmlReading reading, PackageFiles files, Findings findings) {
        Places places = reading.places();
        Edition edition = Edition.of(
                xml.metadata,
                reading.rootNamespace(),
                places.of(Objects.requireNonNullElse((Object) xml.metadata, xml)),
                findings);
        LaunchCheck launches = new LaunchCheck(
                files, findings, new LaunchCheck.Rules(edition.rule("resource@href"), edition.rule("resource@href")));
        ItemsReader items = new ItemsReader(
                edition,
                new ResourceList(
                        Objects.requireNonNullElseGet(xml.resources, ResourcesXml::new), ItemTexts.stripped(xml.base)),
                launches,
                new ItemTexts(edition, places, findings));
        Optional<OrganizationXml> organization = organization(xml, edition, places, findings);
        List<Course.Part> parts = organization.map(items::parts).orElseGet(items::partsOfResources);
        if (parts.stream().flatMap(Course.Part::units).findAny().isEmpty()) {
            findings.error(edition.rule("item"), Place.WHOLE_DOCUMENT, ScormSentences.NOTHING_TO_LAUNCH);
            return Optional.empty();
        }
        String id = ItemTexts.stripped(xml.identifier);
        return Optional.of(new Course(
                edition.format(),
                id,
                title(xml, organization).or(LanguageText.of(LanguageText.UNDETERMINED, id.isEmpty() ? "-" : id)),
                ItemTexts.description(xml.metadata),
                List.of(),
                parts));
    }

    private static LanguageText title(ManifestXml xml, Optional<OrganizationXml> organization) {
        String title =
                organization.map(found -> ItemTexts.stripped(found.title)).orElse("");
        Optional<MetadataXml> metadata = Optional.ofNullable(xml.metadata);
        return ItemTexts.title(title, metadata.orElseGet(MetadataXml::new));
    }

    private static Optional<OrganizationXml> organization(
            ManifestXml xml, Edition edition, Places places, Findings findings) {
        OrganizationsXml all = Objects.requireNonNullElseGet(xml.organizations, OrganizationsXml::new);
        Place place = places.of(all);
        if (all.organizations.isEmpty()) {
            findings.warning(edition.rule("organization"), place, ScormSentences.NO_ORGANIZATION);
            return Optional.empty();
        }
        String wanted = ItemTexts.stripped(all.defaultIdentifier);
        Optional<OrganizationXml> byDefault = all.organizations.stream()
                .filter(one -> ItemTexts.stripped(one.identifier).equals(wanted))
                .findFirst();
        if (byDefault.isEmpty()) {
            findings.warning(edition.rule("organizations@default"), place, ScormSentences.NO_DEFAULT.with(wanted));
        }
        OrganizationXml chosen = byDefault.orElse(all.organizations.get(0));
        if (all.organizations.size() > 1) {
            findings.warning(
                    edition.rule("organizations"),
                    place,
                    ScormSentences.OTHER_ORGANIZATIONS.with(
                            Integer.toString(all.organizations.size()), ItemTexts.stripped(chosen.identifier)));
        }
        return Optional.of(chosen);
    }
}
