package vn.hocvuso.coursepackages.curriculum;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.curriculum.xml.CompetencyXml;
import vn.hocvuso.coursepackages.curriculum.xml.CurriculumXml;
import vn.hocvuso.coursepackages.curriculum.xml.MappingRulesXml;
import vn.hocvuso.coursepackages.curriculum.xml.ProvenanceXml;
import vn.hocvuso.coursepackages.curriculum.xml.RuleXml;
import vn.hocvuso.coursepackages.curriculum.xml.TextXml;
import vn.hocvuso.coursepackages.document.Places;

/** The Unicode form of the texts of a document: Vietnamese typed on some systems arrives in pieces (NFD). */
final class Texts {
    private final Findings findings;
    private final Places places;

    Texts(Findings findings, Places places) {
        this.findings = findings;
        this.places = places;
    }

    void check(CurriculumXml curriculum) {
        check(curriculum.title);
        check(curriculum, curriculum.source);
        curriculum.audiences.forEach(audience -> {
            check(audience.title);
            check(audience.levelNote);
            if (audience.required != null) {
                check(audience.required.provenance);
            }
        });
        curriculum.competencies.forEach(this::check);
        check(curriculum.rules);
    }

    void check(MappingRulesXml rules) {
        check(rules.rules);
    }

    private void check(CompetencyXml competency) {
        check(competency.title);
        check(competency.description);
        check(competency.provenance);
        competency.alignments.forEach(alignment -> check(alignment, alignment.ground));
    }

    private void check(List<RuleXml> rules) {
        rules.forEach(rule -> check(rule.provenance));
    }

    private void check(@Nullable TextXml text) {
        if (text != null) {
            check(text, text.vi);
            check(text, text.en);
        }
    }

    private void check(@Nullable ProvenanceXml provenance) {
        if (provenance != null) {
            check(provenance, provenance.source);
        }
    }

    private void check(Object bound, @Nullable String words) {
        if (words == null || Normalizer.isNormalized(words, Normalizer.Form.NFC)) {
            return;
        }
        String clean = Wording.clean(words);
        if (Wording.isTooLong(clean)) {
            findings.error("text.too-long", places.of(bound), ConsistencySentences.TOO_LONG.with(clean));
        } else {
            findings.warning("text.not-nfc", places.of(bound), ConsistencySentences.NOT_NFC.with(clean));
        }
    }
}
