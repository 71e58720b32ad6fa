package vn.hocvuso.coursepackages.curriculum;

import java.util.List;

/**
 * Rules for the courses of a platform, handed in beside a curriculum.
 *
 * @param curriculumCode the curriculum that they serve
 * @param curriculumVersion its version
 * @param rules at least one; no id twice
 */
public record MappingRules(String curriculumCode, String curriculumVersion, List<MappingRule> rules) {
    public MappingRules {
        Wording.code(curriculumCode);
        Wording.version(curriculumVersion);
        rules = List.copyOf(rules);
        if (rules.isEmpty() || rules.stream().map(MappingRule::id).distinct().count() != rules.size()) {
            throw new IllegalArgumentException("no rule, or a rule id that is used twice");
        }
    }
}
