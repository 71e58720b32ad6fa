package vn.hocvuso.coursepackages.curriculum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.coursepackages.curriculum.xml.ActivityXml;
import vn.hocvuso.coursepackages.curriculum.xml.AlignmentXml;
import vn.hocvuso.coursepackages.curriculum.xml.AudienceXml;
import vn.hocvuso.coursepackages.curriculum.xml.CompetencyXml;
import vn.hocvuso.coursepackages.curriculum.xml.CurriculumXml;
import vn.hocvuso.coursepackages.curriculum.xml.MappingRulesXml;
import vn.hocvuso.coursepackages.curriculum.xml.ProvenanceXml;
import vn.hocvuso.coursepackages.curriculum.xml.ReferenceXml;
import vn.hocvuso.coursepackages.curriculum.xml.RequiredXml;
import vn.hocvuso.coursepackages.curriculum.xml.ResultXml;
import vn.hocvuso.coursepackages.curriculum.xml.RuleXml;
import vn.hocvuso.coursepackages.curriculum.xml.TextXml;

/** Records in their XML form. */
final class ToXml {
    private ToXml() {}

    static CurriculumXml curriculum(Curriculum curriculum) {
        CurriculumXml xml = new CurriculumXml();
        xml.code = curriculum.code();
        xml.version = curriculum.version();
        xml.title = text(curriculum.title());
        xml.source = curriculum.source();
        curriculum.audiences().forEach(audience -> xml.audiences.add(audience(audience)));
        curriculum.competencies().forEach(competency -> xml.competencies.add(competency(competency)));
        curriculum.rules().forEach(rule -> xml.rules.add(rule(rule)));
        return xml;
    }

    static MappingRulesXml mappingRules(MappingRules rules) {
        MappingRulesXml xml = new MappingRulesXml();
        xml.forCurriculum = rules.curriculumCode();
        xml.forVersion = rules.curriculumVersion();
        rules.rules().forEach(rule -> xml.rules.add(rule(rule)));
        return xml;
    }

    private static AudienceXml audience(Audience audience) {
        AudienceXml xml = new AudienceXml();
        xml.code = audience.code();
        xml.targetYear = audience.targetYear().map(Year::toString).orElse(null);
        xml.title = text(audience.title());
        xml.levelNote = audience.levelNote().map(ToXml::text).orElse(null);
        RequiredXml required = new RequiredXml();
        required.provenance = provenance(audience.provenance());
        required.competencies.addAll(references(audience.requiredCompetencies()));
        xml.required = required;
        return xml;
    }

    private static CompetencyXml competency(Competency competency) {
        CompetencyXml xml = new CompetencyXml();
        xml.code = competency.code();
        xml.title = text(competency.title());
        xml.description = text(competency.description());
        xml.provenance = provenance(competency.provenance());
        competency.alignments().forEach(alignment -> xml.alignments.add(alignment(alignment)));
        return xml;
    }

    private static AlignmentXml alignment(Alignment alignment) {
        AlignmentXml xml = new AlignmentXml();
        xml.framework = alignment.framework();
        xml.code = alignment.code();
        xml.basis = value(alignment.basis());
        xml.ground = alignment.ground();
        alignment.target().ifPresent(target -> {
            xml.name = target.name();
            xml.url = target.url().toString();
        });
        return xml;
    }

    private static RuleXml rule(MappingRule rule) {
        ActivityXml activity = new ActivityXml();
        activity.match = value(rule.activity().kind());
        activity.value = rule.activity().value();
        activity.unit = rule.unit() ? "true" : null;
        ResultXml result = new ResultXml();
        result.counts = value(rule.counts());
        result.minimumScore = rule.minimumScore().map(BigDecimal::toPlainString).orElse(null);
        result.attempts = rule.attempts() == Attempts.BEST ? null : value(rule.attempts());
        RuleXml xml = new RuleXml();
        xml.id = rule.id();
        xml.activity = activity;
        xml.result = result;
        xml.competencies.addAll(references(rule.competencies()));
        xml.provenance = provenance(rule.provenance());
        return xml;
    }

    private static List<ReferenceXml> references(List<String> codes) {
        return codes.stream().map(ToXml::reference).toList();
    }

    private static ReferenceXml reference(String code) {
        ReferenceXml xml = new ReferenceXml();
        xml.ref = code;
        return xml;
    }

    private static ProvenanceXml provenance(Provenance provenance) {
        ProvenanceXml xml = new ProvenanceXml();
        xml.kind = value(provenance.kind());
        xml.date = provenance.date().map(LocalDate::toString).orElse(null);
        xml.source = provenance.source();
        return xml;
    }

    private static TextXml text(Text text) {
        TextXml xml = new TextXml();
        xml.vi = text.vietnamese();
        xml.en = text.english().isEmpty() ? null : text.english();
        return xml;
    }

    private static String value(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
