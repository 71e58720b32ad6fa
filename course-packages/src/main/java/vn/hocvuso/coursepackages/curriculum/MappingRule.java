package vn.hocvuso.coursepackages.curriculum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A result in an activity that the selector means counts for each of these competencies.
 *
 * @param id small letters, digits, hyphens; unique within its document
 * @param competencies codes, at least one, none twice
 * @param activity which activities
 * @param counts which results
 * @param minimumScore the share of the points that can be had, 0 to 1, at most six decimal places; kept without
 *     trailing zeros, so that 0.80 equals 0.8
 * @param attempts which of several attempts counts
 * @param unit whether the activity is an assignable unit of cmi5 as its author names it, so that statements whose
 *     grouping names it are about it; a course or a block is none
 * @param provenance where the rule comes from, its minimum score included
 */
public record MappingRule(
        String id,
        List<String> competencies,
        ActivitySelector activity,
        Counts counts,
        Optional<BigDecimal> minimumScore,
        Attempts attempts,
        boolean unit,
        Provenance provenance) {
    private static final int DECIMAL_PLACES = 6;

    public MappingRule {
        Wording.code(id);
        competencies = List.copyOf(competencies);
        competencies.forEach(Wording::competencyCode);
        if (competencies.isEmpty() || Set.copyOf(competencies).size() != competencies.size()) {
            throw new IllegalArgumentException("rule " + id + " counts for no competency, or for one twice");
        }
        minimumScore = minimumScore.map(MappingRule::share);
    }

    /** A rule of which the best attempt counts, on an activity that is not said to be a unit of cmi5. */
    public MappingRule(
            String id,
            List<String> competencies,
            ActivitySelector activity,
            Counts counts,
            Optional<BigDecimal> minimumScore,
            Provenance provenance) {
        this(id, competencies, activity, counts, minimumScore, Attempts.BEST, false, provenance);
    }

    private static BigDecimal share(BigDecimal given) {
        BigDecimal score = given.stripTrailingZeros();
        if (score.signum() < 0 || score.compareTo(BigDecimal.ONE) > 0 || score.scale() > DECIMAL_PLACES) {
            throw new IllegalArgumentException("a minimum score is 0 to 1, with at most six decimal places");
        }
        return score;
    }
}
