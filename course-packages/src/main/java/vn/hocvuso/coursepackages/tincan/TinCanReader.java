package vn.hocvuso.coursepackages.tincan;

import jakarta.xml.bind.JAXBContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.coursepackages.archive.LaunchCheck;
import vn.hocvuso.coursepackages.archive.PackageFiles;
import vn.hocvuso.coursepackages.course.Course;
import vn.hocvuso.coursepackages.course.CourseFormat;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.LanguageText;
import vn.hocvuso.coursepackages.course.Launch;
import vn.hocvuso.coursepackages.course.Place;
import vn.hocvuso.coursepackages.course.SentActivity;
import vn.hocvuso.coursepackages.course.Sentence;
import vn.hocvuso.coursepackages.course.SuccessCriteria;
import vn.hocvuso.coursepackages.document.Places;
import vn.hocvuso.coursepackages.document.XmlForm;
import vn.hocvuso.coursepackages.document.XmlReading;
import vn.hocvuso.coursepackages.tincan.xml.ActivityXml;
import vn.hocvuso.coursepackages.tincan.xml.LanguageXml;
import vn.hocvuso.coursepackages.tincan.xml.TinCanXml;

/**
 * Reads {@code tincan.xml}: its activities with a launch are the units; the first activity gives the course its name.
 * Refused is what is not well-formed, launches nothing, or is not safe.
 */
public final class TinCanReader {
    static final String NAMESPACE = "http://projecttincan.com/tincan.xsd";
    static final JAXBContext CONTEXT = XmlForm.context(TinCanXml.class);
    private static final XmlForm FORM = XmlForm.lenient(
            CONTEXT, new XmlForm.Namespaces(Map.of("", NAMESPACE), Optional.of(NAMESPACE)), TinCanSentences.ROOT);
    private static final LaunchCheck.Rules LAUNCH = new LaunchCheck.Rules("tincan-launch", "tincan-launch");

    /** Ids made by tools that take the id given at launch for their whole tree: Articulate Storyline and Rise. */
    private static final Pattern REPLACED_AT_LAUNCH =
            Pattern.compile("urn:articulate:.*|https?://[^/]+(_course_id|_rise(/course)?)", Pattern.DOTALL);

    /** A scheme and more, without blanks: nothing else can stand in a statement. */
    private static final Pattern WITH_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:/*[^\\s/]\\S*");

    /**
     * Reads a package's description.
     *
     * @param files what lies beside it
     * @param findings takes all that is wrong
     * @return the course, unless it is refused
     */
    public Optional<Course> read(byte[] document, PackageFiles files, Findings findings) {
        XmlReading reading = new XmlReading(FORM, findings);
        Optional<TinCanXml> root = reading.readInAnyEncoding(document).map(TinCanXml.class::cast);
        root.filter(xml -> !reading.rootNamespace().equals(NAMESPACE))
                .ifPresent(xml -> findings.warning(
                        "tincan-namespace",
                        reading.places().of(xml),
                        TinCanSentences.OTHER_NAMESPACE.with(reading.rootNamespace())));
        return root.flatMap(xml -> new Activities(reading.places(), files, findings)
                .course(Objects.requireNonNullElse(xml.activities, List.of())));
    }

    /** The activities of one document. */
    private static final class Activities {
        private final Places places;
        private final Findings findings;
        private final LaunchCheck launches;

        Activities(Places places, PackageFiles files, Findings findings) {
            this.places = places;
            this.findings = findings;
            this.launches = new LaunchCheck(files, findings, LAUNCH);
        }

        Optional<Course> course(List<ActivityXml> activities) {
            List<Course.Part> units = new ArrayList<>();
            activities.stream().filter(activity -> !activity.launches.isEmpty()).forEach(activity -> unit(activity)
                    .ifPresent(units::add));
            if (units.isEmpty()) {
                findings.error("tincan-launch", Place.WHOLE_DOCUMENT, TinCanSentences.NOTHING_TO_LAUNCH);
                return Optional.empty();
            }
            ActivityXml first = activities.get(0);
            return Optional.of(new Course(
                    CourseFormat.TIN_CAN, id(first), title(first), texts(first.descriptions), List.of(), units));
        }

        private Optional<Course.Part> unit(ActivityXml xml) {
            String id = id(xml);
            if (stripped(xml.id).isEmpty()) {
                warn("tincan-activity-id", xml, TinCanSentences.NO_ID);
            } else if (!WITH_SCHEME.matcher(id).matches()) {
                warn("tincan-activity-id", xml, TinCanSentences.NO_IRI.with(id));
            }
            if (xml.names.isEmpty()) {
                warn("tincan-name", xml, TinCanSentences.NO_NAME.with(id));
            }
            return launch(xml)
                    .map(launch -> new Course.Unit(
                            id,
                            title(xml),
                            texts(xml.descriptions),
                            List.of(),
                            new SentActivity(sending(id), id),
                            launch,
                            SuccessCriteria.COMPLETED_OR_PASSED));
        }

        /** The launch in the language that comes first; a package for several names a page for each. */
        private Optional<Launch> launch(ActivityXml xml) {
            LanguageText hrefs = texts(xml.launches);
            if (xml.launches.stream().anyMatch(launch -> language(launch).isEmpty())) {
                warn("tincan-launch-lang", xml, TinCanSentences.LAUNCH_WITHOUT_LANGUAGE);
            }
            if (hrefs.byLanguage().size() > 1) {
                warn(
                        "tincan-launch",
                        xml,
                        TinCanSentences.SEVERAL_LAUNCHES.with(hrefs.byLanguage().toString()));
            }
            String href = hrefs.in("vi");
            return !href.isEmpty() && launches.opens(href, places.of(xml))
                    ? Optional.of(Launch.of(href))
                    : Optional.empty();
        }

        private String id(ActivityXml xml) {
            String id = stripped(xml.id);
            return id.isEmpty() ? "activity-" + places.of(xml).line() : id;
        }

        private LanguageText title(ActivityXml xml) {
            return texts(xml.names).or(LanguageText.of(LanguageText.UNDETERMINED, id(xml)));
        }

        private void warn(String rule, Object bound, Sentence sentence) {
            findings.warning(rule, places.of(bound), sentence);
        }
    }

    private static SentActivity.Sending sending(String id) {
        return REPLACED_AT_LAUNCH.matcher(id).matches()
                ? SentActivity.Sending.UNLESS_REPLACED_AT_LAUNCH
                : SentActivity.Sending.AS_WRITTEN;
    }

    private static LanguageText texts(List<LanguageXml> xml) {
        Map<String, String> texts = new LinkedHashMap<>();
        xml.forEach(
                text -> texts.putIfAbsent(language(text), stripped(text.text).replaceAll("\\s+", " ")));
        return new LanguageText(texts);
    }

    private static String language(LanguageXml xml) {
        return stripped(xml.lang == null ? xml.xmlLang : xml.lang);
    }

    private static String stripped(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
