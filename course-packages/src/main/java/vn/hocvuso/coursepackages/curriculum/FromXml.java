package vn.hocvuso.coursepackages.curriculum;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.coursepackages.curriculum.xml.AlignmentXml;
import vn.hocvuso.coursepackages.curriculum.xml.AudienceXml;
import vn.hocvuso.coursepackages.curriculum.xml.CompetencyXml;
import vn.hocvuso.coursepackages.curriculum.xml.CurriculumXml;
import vn.hocvuso.coursepackages.curriculum.xml.MappingRulesXml;
import vn.hocvuso.coursepackages.curriculum.xml.ProvenanceXml;
import vn.hocvuso.coursepackages.curriculum.xml.ReferenceXml;
import vn.hocvuso.coursepackages.curriculum.xml.RuleXml;
import vn.hocvuso.coursepackages.curriculum.xml.TextXml;

/** The XML form as records, once nothing was found wrong with it: then all that is required is there. */
final class FromXml {
    /** How XML Schema writes what is true. */
    private static final Set<String> UNIT = Set.of("true", "1");

    private FromXml() {}

    static Curriculum curriculum(CurriculumXml xml) {
        return new Curriculum(
                requireNonNull(xml.code),
                requireNonNull(xml.version),
                text(requireNonNull(xml.title)),
                requireNonNull(xml.source),
                xml.audiences.stream().map(FromXml::audience).toList(),
                xml.competencies.stream().map(FromXml::competency).toList(),
                rules(xml.rules));
    }

    static MappingRules mappingRules(MappingRulesXml xml) {
        return new MappingRules(requireNonNull(xml.forCurriculum), requireNonNull(xml.forVersion), rules(xml.rules));
    }

    private static Audience audience(AudienceXml xml) {
        return new Audience(
                requireNonNull(xml.code),
                text(requireNonNull(xml.title)),
                codes(requireNonNull(xml.required).competencies),
                provenance(requireNonNull(xml.required.provenance)),
                Optional.ofNullable(xml.targetYear).map(Year::parse),
                Optional.ofNullable(xml.levelNote).map(FromXml::text));
    }

    private static Competency competency(CompetencyXml xml) {
        return new Competency(
                requireNonNull(xml.code),
                text(requireNonNull(xml.title)),
                text(requireNonNull(xml.description)),
                provenance(requireNonNull(xml.provenance)),
                xml.alignments.stream().map(FromXml::alignment).toList());
    }

    private static Alignment alignment(AlignmentXml xml) {
        return new Alignment(
                requireNonNull(xml.framework),
                requireNonNull(xml.code),
                Alignment.Basis.valueOf(constant(xml.basis)),
                requireNonNull(xml.ground),
                target(Optional.ofNullable(xml.name), Optional.ofNullable(xml.url)));
    }

    /** Half of it names nothing. */
    private static Optional<Alignment.Target> target(Optional<String> name, Optional<String> url) {
        return name.filter(known -> !known.isBlank())
                .flatMap(known -> url.flatMap(FromXml::address).map(address -> new Alignment.Target(known, address)));
    }

    private static Optional<URI> address(String url) {
        try {
            return Optional.of(new URI(url.strip())).filter(URI::isAbsolute);
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }

    private static List<MappingRule> rules(List<RuleXml> rules) {
        return rules.stream().map(FromXml::rule).toList();
    }

    private static MappingRule rule(RuleXml xml) {
        return new MappingRule(
                requireNonNull(xml.id),
                codes(xml.competencies),
                new ActivitySelector(
                        ActivitySelector.Kind.valueOf(constant(requireNonNull(xml.activity).match)),
                        requireNonNull(xml.activity.value)),
                Counts.valueOf(constant(requireNonNull(xml.result).counts)),
                Optional.ofNullable(xml.result.minimumScore).map(score -> new BigDecimal(score.strip())),
                Optional.ofNullable(xml.result.attempts)
                        .map(attempts -> Attempts.valueOf(constant(attempts)))
                        .orElse(Attempts.BEST),
                Optional.ofNullable(xml.activity.unit)
                        .map(String::strip)
                        .filter(UNIT::contains)
                        .isPresent(),
                provenance(requireNonNull(xml.provenance)));
    }

    private static List<String> codes(List<ReferenceXml> references) {
        return references.stream()
                .map(reference -> requireNonNull(reference.ref))
                .toList();
    }

    private static Provenance provenance(ProvenanceXml xml) {
        return new Provenance(
                Provenance.Kind.valueOf(constant(xml.kind)),
                requireNonNull(xml.source),
                Optional.ofNullable(xml.date).map(day -> LocalDate.parse(day.strip())));
    }

    private static Text text(TextXml xml) {
        return new Text(requireNonNull(xml.vi), xml.en == null ? "" : xml.en);
    }

    /** {@code adopted-by-commune} in XML is {@code ADOPTED_BY_COMMUNE} here. */
    private static String constant(@Nullable String value) {
        return requireNonNull(value).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
