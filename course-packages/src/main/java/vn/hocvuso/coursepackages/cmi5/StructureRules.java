package vn.hocvuso.coursepackages.cmi5;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.coursepackages.cmi5.xml.LangStringXml;
import vn.hocvuso.coursepackages.cmi5.xml.ObjectiveXml;
import vn.hocvuso.coursepackages.cmi5.xml.ReferenceXml;
import vn.hocvuso.coursepackages.cmi5.xml.TextXml;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.LanguageText;
import vn.hocvuso.coursepackages.course.Objective;
import vn.hocvuso.coursepackages.course.Sentence;
import vn.hocvuso.coursepackages.document.Places;

/** What cmi5 asks of ids, titles and objectives anywhere in a course structure (sections 13.1.1 to 13.1.4). */
final class StructureRules {
    private final Findings findings;
    private final Places places;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> objectives = new HashSet<>();

    StructureRules(Findings findings, Places places) {
        this.findings = findings;
        this.places = places;
    }

    void warn(String rule, Object bound, Sentence sentence) {
        findings.warning(rule, places.of(bound), sentence);
    }

    Places places() {
        return places;
    }

    /** The id of an element; one that lacks it is called by its kind and line. */
    String id(String kind, @Nullable String given, Object bound, String rule) {
        String id = stripped(given);
        if (id.isEmpty()) {
            warn(rule, bound, Cmi5Sentences.NO_ID.with(kind));
            return kind + "-" + places.of(bound).line();
        }
        if (!seen.add(id)) {
            warn(rule, bound, Cmi5Sentences.SAME_ID.with(id));
        }
        return id;
    }

    LanguageText title(LanguageText title, String id, Object bound, String rule) {
        if (title.isEmpty()) {
            warn(rule, bound, Cmi5Sentences.NO_TITLE.with(id));
        }
        return title.or(LanguageText.of(LanguageText.UNDETERMINED, id));
    }

    List<Objective> objectives(List<ObjectiveXml> xml) {
        return xml.stream()
                .map(objective -> {
                    String id = id("objective", objective.id, objective, "cmi5-13.1.3.0-1");
                    objectives.add(id);
                    return new Objective(id, text(objective.title), text(objective.description));
                })
                .toList();
    }

    List<String> references(@Nullable List<ReferenceXml> xml) {
        List<ReferenceXml> references = Objects.requireNonNullElse(xml, List.of());
        references.stream()
                .filter(reference -> !objectives.contains(stripped(reference.idref)))
                .forEach(reference -> warn(
                        "cmi5-13.1.3-idref",
                        reference,
                        Cmi5Sentences.UNKNOWN_OBJECTIVE.with(stripped(reference.idref))));
        return references.stream()
                .map(reference -> stripped(reference.idref))
                .filter(objectives::contains)
                .toList();
    }

    /** All languages of a text; blanks around it do not count (13.1.0.0-1). */
    static LanguageText text(@Nullable TextXml xml) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (xml != null) {
            for (LangStringXml string : xml.langStrings) {
                texts.putIfAbsent(stripped(string.lang), stripped(string.text).replaceAll("\\s+", " "));
            }
        }
        return new LanguageText(texts);
    }

    static String stripped(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
