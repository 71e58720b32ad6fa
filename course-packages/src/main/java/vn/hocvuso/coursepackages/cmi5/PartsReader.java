package vn.hocvuso.coursepackages.cmi5;

import static vn.hocvuso.coursepackages.cmi5.StructureRules.stripped;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.coursepackages.archive.LaunchCheck;
import vn.hocvuso.coursepackages.cmi5.xml.AuXml;
import vn.hocvuso.coursepackages.cmi5.xml.BlockXml;
import vn.hocvuso.coursepackages.course.Course;
import vn.hocvuso.coursepackages.course.Launch;
import vn.hocvuso.coursepackages.course.SentActivity;
import vn.hocvuso.coursepackages.course.SuccessCriteria;

/** Blocks and assignable units of a course structure (cmi5, sections 13.1.2 and 13.1.4). */
final class PartsReader {
    private static final Pattern OWN_PARAMETER = Pattern.compile("[?&](endpoint|fetch|actor|registration|activityId)=");

    private final StructureRules rules;
    private final LaunchCheck launches;

    PartsReader(StructureRules rules, LaunchCheck launches) {
        this.rules = rules;
        this.launches = launches;
    }

    List<Course.Part> parts(List<Object> xml) {
        List<Course.Part> parts = new ArrayList<>();
        for (Object part : xml) {
            if (part instanceof AuXml au) {
                unit(au).ifPresent(parts::add);
            } else if (part instanceof BlockXml block) {
                block(block).ifPresent(parts::add);
            }
        }
        return parts;
    }

    private Optional<Course.Part> block(BlockXml xml) {
        String id = rules.id("block", xml.id, xml, "cmi5-13.1.2.0-1");
        var title = rules.title(StructureRules.text(xml.title), id, xml, "cmi5-13.1.2-title");
        List<String> objectives = rules.references(xml.objectives);
        List<Course.Part> parts = parts(xml.parts);
        if (parts.isEmpty()) {
            rules.warn("cmi5-13.1.2-block", xml, Cmi5Sentences.EMPTY_BLOCK.with(id));
            return Optional.empty();
        }
        return Optional.of(new Course.Block(id, title, StructureRules.text(xml.description), objectives, parts));
    }

    private Optional<Course.Part> unit(AuXml xml) {
        String id = rules.id("au", xml.id, xml, "cmi5-13.1.4.0-1");
        var title = rules.title(StructureRules.text(xml.title), id, xml, "cmi5-13.1.4-title");
        List<String> objectives = rules.references(xml.objectives);
        SuccessCriteria success = new SuccessCriteria(moveOn(xml), masteryScore(xml));
        Launch.Window window = window(xml);
        String url = stripped(xml.url);
        if (!canBeLaunched(id, url, xml)) {
            return Optional.empty();
        }
        Launch launch = new Launch(url, window, stripped(xml.launchParameters), stripped(xml.entitlementKey));
        SentActivity activity = new SentActivity(SentActivity.Sending.IN_GROUPING, id);
        return Optional.of(new Course.Unit(
                id, title, StructureRules.text(xml.description), objectives, activity, launch, success));
    }

    private boolean canBeLaunched(String id, String url, AuXml xml) {
        if (url.isEmpty()) {
            rules.warn("cmi5-13.1.4-url", xml, Cmi5Sentences.NO_URL.with(id));
            return false;
        }
        if (!isUrl(url)) {
            rules.warn("cmi5-13.1.4.0-2", xml, Cmi5Sentences.BAD_URL.with(url));
        }
        var own = OWN_PARAMETER.matcher(url);
        if (own.find()) {
            rules.warn("cmi5-8.1.0.0-6", xml, Cmi5Sentences.TAKEN_PARAMETER.with(url, own.group(1)));
        }
        return launches.opens(url, rules.places().of(xml));
    }

    private static boolean isUrl(String url) {
        try {
            return !new URI(url).toASCIIString().isEmpty();
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    private SuccessCriteria.MoveOn moveOn(AuXml xml) {
        String word = attribute("moveOn", xml.moveOn, xml.moveOnElement, xml);
        if (word.isEmpty()) {
            return SuccessCriteria.MoveOn.NOT_APPLICABLE;
        }
        return SuccessCriteria.MoveOn.of(word).orElseGet(() -> {
            rules.warn("cmi5-13.1.4-moveOn", xml, Cmi5Sentences.BAD_MOVE_ON.with(word));
            return SuccessCriteria.MoveOn.NOT_APPLICABLE;
        });
    }

    private Optional<BigDecimal> masteryScore(AuXml xml) {
        String given = attribute("masteryScore", xml.masteryScore, xml.masteryScoreElement, xml);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> score = SuccessCriteria.share(given);
        if (score.isEmpty()) {
            rules.warn("cmi5-13.1.4-masteryScore", xml, Cmi5Sentences.BAD_SCORE.with(given));
        }
        return score;
    }

    private Launch.Window window(AuXml xml) {
        String word = attribute("launchMethod", xml.launchMethod, xml.launchMethodElement, xml);
        if (!word.isEmpty() && !word.equals("AnyWindow") && !word.equals("OwnWindow")) {
            rules.warn("cmi5-13.1.4-launchMethod", xml, Cmi5Sentences.BAD_WINDOW.with(word));
        }
        return word.equals("OwnWindow") ? Launch.Window.OWN : Launch.Window.ANY;
    }

    private String attribute(String name, @Nullable String attribute, @Nullable String element, AuXml xml) {
        if (attribute == null && element != null) {
            rules.warn("cmi5-13.2.0.0-1", xml, Cmi5Sentences.AS_ELEMENT.with(name));
        }
        return stripped(attribute == null ? element : attribute);
    }
}
