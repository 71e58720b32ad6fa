package vn.hocvuso.coursepackages.curriculum;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.Sentence;
import vn.hocvuso.coursepackages.curriculum.xml.AudienceXml;
import vn.hocvuso.coursepackages.curriculum.xml.CompetencyXml;
import vn.hocvuso.coursepackages.curriculum.xml.CurriculumXml;
import vn.hocvuso.coursepackages.curriculum.xml.MappingRulesXml;
import vn.hocvuso.coursepackages.curriculum.xml.ReferenceXml;
import vn.hocvuso.coursepackages.curriculum.xml.RuleXml;
import vn.hocvuso.coursepackages.document.Places;

/**
 * What a schema cannot say at the right line: that codes are unique, that codes referred to exist, that an audience
 * requires something. Works on what JAXB bound, also of a document that breaks the schema, so that one reading finds
 * everything; what is missing there is passed over, the schema has reported it.
 */
final class Consistency {
    private final Findings findings;
    private final Places places;

    Consistency(Findings findings, Places places) {
        this.findings = findings;
        this.places = places;
    }

    void check(CurriculumXml curriculum) {
        Set<String> known = unique(
                curriculum.competencies,
                competency -> competency.code,
                "curriculum.duplicate-competency",
                ConsistencySentences.DUPLICATE_COMPETENCY);
        unique(
                curriculum.audiences,
                audience -> audience.code,
                "curriculum.duplicate-audience",
                ConsistencySentences.DUPLICATE_AUDIENCE);
        uniqueRules(curriculum.rules);
        curriculum.audiences.forEach(audience -> checkRequired(audience, known));
        curriculum.rules.forEach(rule -> checkReferences(rule.competencies, known));
        checkUse(curriculum);
        new Texts(findings, places).check(curriculum);
    }

    /** Rules by themselves; whether their competencies exist is not known here. */
    void check(MappingRulesXml rules) {
        uniqueRules(rules.rules);
        rules.rules.forEach(rule -> checkRepeated(rule.competencies));
        new Texts(findings, places).check(rules);
    }

    /** Rules beside the curriculum that they name. */
    void check(MappingRulesXml rules, Curriculum curriculum) {
        String code = given(rules.forCurriculum);
        String version = given(rules.forVersion);
        if (!code.equals(curriculum.code()) || !version.equals(curriculum.version())) {
            findings.error(
                    "rules.other-curriculum",
                    places.of(rules),
                    ConsistencySentences.OTHER_CURRICULUM.with(code, version, curriculum.code(), curriculum.version()));
            return; // its competencies are not these: nothing more to compare
        }
        Set<String> known = new HashSet<>();
        curriculum.competencies().forEach(competency -> known.add(competency.code()));
        rules.rules.forEach(rule -> checkKnown(rule.competencies, known));
        rules.rules.stream()
                .filter(rule ->
                        curriculum.rules().stream().anyMatch(own -> own.id().equals(rule.id)))
                .forEach(rule -> findings.error(
                        "rules.duplicate-rule",
                        places.of(rule),
                        ConsistencySentences.RULE_OF_THE_CURRICULUM.with(given(rule.id))));
    }

    private void uniqueRules(List<RuleXml> rules) {
        unique(rules, rule -> rule.id, "rules.duplicate-rule", ConsistencySentences.DUPLICATE_RULE);
    }

    private <T> Set<String> unique(
            List<T> things, Function<T, @Nullable String> codeOf, String rule, Sentence sentence) {
        Set<String> seen = new HashSet<>();
        for (T thing : things) {
            String code = given(codeOf.apply(thing));
            if (!code.isEmpty() && !seen.add(code)) {
                findings.error(rule, places.of(thing), sentence.with(code));
            }
        }
        return seen;
    }

    private void checkRequired(AudienceXml audience, Set<String> known) {
        if (audience.required == null) {
            return;
        }
        if (audience.required.competencies.isEmpty()) {
            findings.error(
                    "curriculum.audience-without-required",
                    places.of(audience.required),
                    ConsistencySentences.NOTHING_REQUIRED.with(given(audience.code)));
        }
        checkReferences(audience.required.competencies, known);
    }

    private void checkReferences(List<ReferenceXml> references, Set<String> known) {
        checkRepeated(references);
        checkKnown(references, known);
    }

    private void checkRepeated(List<ReferenceXml> references) {
        unique(
                references,
                reference -> reference.ref,
                "curriculum.repeated-competency",
                ConsistencySentences.REPEATED_COMPETENCY);
    }

    private void checkKnown(List<ReferenceXml> references, Set<String> known) {
        for (ReferenceXml reference : references) {
            String code = given(reference.ref);
            if (!code.isEmpty() && !known.contains(code)) {
                findings.error(
                        "curriculum.unknown-competency",
                        places.of(reference),
                        ConsistencySentences.UNKNOWN_COMPETENCY.with(code));
            }
        }
    }

    private void checkUse(CurriculumXml curriculum) {
        Set<String> required = codes(curriculum.audiences.stream()
                .map(audience -> audience.required)
                .filter(Objects::nonNull)
                .flatMap(set -> set.competencies.stream()));
        Set<String> counted = codes(curriculum.rules.stream().flatMap(rule -> rule.competencies.stream()));
        for (CompetencyXml competency : curriculum.competencies) {
            warnUnlessIn(required, competency, "curriculum.competency-not-required", ConsistencySentences.NOT_REQUIRED);
            warnUnlessIn(counted, competency, "curriculum.competency-without-rule", ConsistencySentences.WITHOUT_RULE);
        }
    }

    private static Set<String> codes(Stream<ReferenceXml> references) {
        return references.map(reference -> given(reference.ref)).collect(Collectors.toSet());
    }

    private void warnUnlessIn(Set<String> used, CompetencyXml competency, String rule, Sentence sentence) {
        String code = given(competency.code);
        if (!code.isEmpty() && !used.contains(code)) {
            findings.warning(rule, places.of(competency), sentence.with(code));
        }
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }
}
