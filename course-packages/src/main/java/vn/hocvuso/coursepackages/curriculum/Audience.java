package vn.hocvuso.coursepackages.curriculum;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A group of people whom the plan names, and the required set: every one of these competencies is needed.
 *
 * @param code small letters, digits, hyphens: {@code hoc-sinh}
 * @param title who they are
 * @param requiredCompetencies codes, at least one, none twice
 * @param provenance where the required set comes from
 * @param targetYear the year whose target asks this, if the source says so
 * @param levelNote the level that the source asks, in words, if it does
 */
public record Audience(
        String code,
        Text title,
        List<String> requiredCompetencies,
        Provenance provenance,
        Optional<Year> targetYear,
        Optional<Text> levelNote) {
    public Audience {
        Wording.code(code);
        requiredCompetencies = List.copyOf(requiredCompetencies);
        requiredCompetencies.forEach(Wording::competencyCode);
        if (requiredCompetencies.isEmpty() || Set.copyOf(requiredCompetencies).size() != requiredCompetencies.size()) {
            throw new IllegalArgumentException("audience " + code + " requires no competency, or one twice");
        }
        if (targetYear.isPresent() && !ThisCentury.holds(targetYear.get().getValue())) {
            throw new IllegalArgumentException("a target year lies in 2000 to 2099");
        }
    }
}
