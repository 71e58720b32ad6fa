package vn.hocvuso.coursepackages.scorm;

import static vn.hocvuso.coursepackages.scorm.ItemTexts.stripped;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.coursepackages.archive.LaunchCheck;
import vn.hocvuso.coursepackages.course.Course;
import vn.hocvuso.coursepackages.course.CourseFormat;
import vn.hocvuso.coursepackages.course.LanguageText;
import vn.hocvuso.coursepackages.course.Launch;
import vn.hocvuso.coursepackages.course.SentActivity;
import vn.hocvuso.coursepackages.course.SuccessCriteria;
import vn.hocvuso.coursepackages.scorm.xml.ItemXml;
import vn.hocvuso.coursepackages.scorm.xml.OrganizationXml;
import vn.hocvuso.coursepackages.scorm.xml.ResourceXml;
import vn.hocvuso.coursepackages.scorm.xml.SequencingXml;

/** The items of an organization as blocks and units. */
final class ItemsReader {
    private static final SentActivity UNKNOWN = new SentActivity(SentActivity.Sending.CHOSEN_BY_PLATFORM, "");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Edition edition;
    private final ResourceList resources;
    private final LaunchCheck launches;
    private final ItemTexts texts;
    private boolean sequencingSaid;

    ItemsReader(Edition edition, ResourceList resources, LaunchCheck launches, ItemTexts texts) {
        this.edition = edition;
        this.resources = resources;
        this.launches = launches;
        this.texts = texts;
    }

    List<Course.Part> parts(OrganizationXml organization) {
        checkSequencing(organization.sequencing, organization);
        return parts(organization.items);
    }

    /** Of a manifest without an organization: each sco that can be launched. */
    List<Course.Part> partsOfResources() {
        List<Course.Part> parts = new ArrayList<>();
        for (ResourceXml resource : resources.all()) {
            String href = resources.href(resource, "");
            if (isSco(resource)
                    && !href.isEmpty()
                    && launches.opens(href, texts.places().of(resource))) {
                String id = stripped(resource.identifier);
                LanguageText title = LanguageText.of(LanguageText.UNDETERMINED, id.isEmpty() ? href : id);
                parts.add(new Course.Unit(
                        id,
                        title,
                        LanguageText.NONE,
                        List.of(),
                        UNKNOWN,
                        Launch.of(href),
                        SuccessCriteria.COMPLETED_OR_PASSED));
            }
        }
        return parts;
    }

    private List<Course.Part> parts(List<ItemXml> items) {
        List<Course.Part> parts = new ArrayList<>();
        items.forEach(item -> parts.addAll(part(item)));
        return parts;
    }

    /** An item with children is a block; one that launches something as well comes first in it (SCORM 1.2 allows both). */
    private List<Course.Part> part(ItemXml item) {
        checkSequencing(item.sequencing, item);
        String id = texts.id(item);
        List<Course.Part> own = new ArrayList<>();
        unit(item, id).ifPresent(own::add);
        own.addAll(parts(item.items));
        if (item.items.isEmpty() || own.isEmpty()) {
            return own;
        }
        return List.of(new Course.Block(id, texts.title(item, id), texts.description(item), List.of(), own));
    }

    private Optional<Course.Part> unit(ItemXml item, String id) {
        String reference = stripped(item.identifierRef);
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        Optional<ResourceXml> resource = resources.find(reference);
        if (resource.isEmpty()) {
            texts.warn("item@identifierref", item, ScormSentences.NO_RESOURCE.with(id, reference));
        }
        return resource.flatMap(found -> unit(item, id, found));
    }

    private Optional<Course.Part> unit(ItemXml item, String id, ResourceXml resource) {
        checkType(resource);
        String href = resources.href(resource, stripped(item.parameters));
        if (href.isEmpty()) {
            texts.warn("resource@href", resource, ScormSentences.NO_HREF.with(stripped(resource.identifier)));
            return Optional.empty();
        }
        if (!launches.opens(href, texts.places().of(resource))) {
            return Optional.empty();
        }
        String data = stripped(item.dataFromLms == null ? item.dataFromLms2004 : item.dataFromLms);
        return Optional.of(new Course.Unit(
                id,
                texts.title(item, id),
                texts.description(item),
                List.of(),
                UNKNOWN,
                new Launch(href, Launch.Window.ANY, data, ""),
                new SuccessCriteria(SuccessCriteria.MoveOn.COMPLETED_OR_PASSED, masteryScore(item))));
    }

    private void checkType(ResourceXml resource) {
        if (stripped(resource.scormType).isEmpty()
                && stripped(resource.scormType2004).isEmpty()) {
            texts.warn(
                    "resource@scormtype", resource, ScormSentences.NO_SCORM_TYPE.with(stripped(resource.identifier)));
        }
    }

    private static boolean isSco(ResourceXml resource) {
        return stripped(resource.scormType).equalsIgnoreCase("sco")
                || stripped(resource.scormType2004).equalsIgnoreCase("sco");
    }

    private Optional<BigDecimal> masteryScore(ItemXml item) {
        return edition.format() == CourseFormat.SCORM_1_2 ? percent(item) : measure(item);
    }

    /** SCORM 1.2: a score of 0 to 100. */
    private Optional<BigDecimal> percent(ItemXml item) {
        String written = stripped(item.masteryScore);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> score = written.matches("\\d{1,3}(\\.\\d{1,6})?")
                ? SuccessCriteria.share(new BigDecimal(written).divide(HUNDRED).toPlainString())
                : Optional.empty();
        if (score.isEmpty()) {
            texts.warn("masteryscore", item, ScormSentences.BAD_SCORE.with(written));
        }
        return score;
    }

    /** SCORM 2004: the measure of the primary objective, where it is what satisfies; below 0 nobody needs it. */
    private Optional<BigDecimal> measure(ItemXml item) {
        SequencingXml sequencing = item.sequencing;
        if (sequencing == null || sequencing.objectives == null || sequencing.objectives.primary == null) {
            return Optional.empty();
        }
        SequencingXml.PrimaryObjectiveXml primary = sequencing.objectives.primary;
        if (!stripped(primary.satisfiedByMeasure).matches("true|1")) {
            return Optional.empty();
        }
        String written = primary.minNormalizedMeasure == null ? "1" : stripped(primary.minNormalizedMeasure);
        Optional<BigDecimal> score = SuccessCriteria.share(written);
        if (score.isEmpty()) {
            texts.warn("minNormalizedMeasure", item, ScormSentences.BAD_SCORE.with(written));
        }
        return score;
    }

    private void checkSequencing(@Nullable SequencingXml sequencing, Object bound) {
        boolean rules = sequencing != null && (sequencing.sequencingRules != null || sequencing.rollupRules != null);
        if (rules && !sequencingSaid) {
            sequencingSaid = true;
            texts.warn("sequencing", bound, ScormSentences.SEQUENCING);
        }
    }
}
