package vn.hocvuso.coursepackages.curriculum;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is to have which abilities, for one year's level, and which results count for them. An edition, named by code
 * and version, is never changed; a change is a new version.
 *
 * @param code small letters, digits, hyphens: {@code hoai-duc-2025}
 * @param version numbers with dots between them
 * @param title its name
 * @param source the document that it is drawn from: its number or address
 * @param audiences at least one, no code twice
 * @param competencies at least one, no code twice
 * @param rules no id twice; may be empty, when all rules are handed in beside the curriculum
 */
public record Curriculum(
        String code,
        String version,
        Text title,
        String source,
        List<Audience> audiences,
        List<Competency> competencies,
        List<MappingRule> rules) {
    public Curriculum {
        Wording.code(code);
        Wording.version(version);
        source = Wording.words("the source of a curriculum", source);
        audiences = List.copyOf(audiences);
        competencies = List.copyOf(competencies);
        rules = List.copyOf(rules);
        if (audiences.isEmpty() || competencies.isEmpty()) {
            throw new IllegalArgumentException("a curriculum has an audience and a competency");
        }
        requireDistinct(audiences, Audience::code);
        requireDistinct(rules, MappingRule::id);
        requireKnown(requireDistinct(competencies, Competency::code), audiences, rules);
    }

    private static <T> Set<String> requireDistinct(List<T> things, Function<T, String> code) {
        Set<String> codes = new HashSet<>();
        for (T thing : things) {
            if (!codes.add(code.apply(thing))) {
                throw new IllegalArgumentException("the code " + code.apply(thing) + " is used twice");
            }
        }
        return codes;
    }

    private static void requireKnown(Set<String> known, List<Audience> audiences, List<MappingRule> rules) {
        Set<String> unknown = Stream.concat(
                        audiences.stream().flatMap(audience -> audience.requiredCompetencies().stream()),
                        rules.stream().flatMap(rule -> rule.competencies().stream()))
                .filter(code -> !known.contains(code))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("there is no competency " + unknown);
        }
    }
}
