package vn.hocvuso.coursepackages.curriculum;

import java.util.List;

/**
 * One ability.
 *
 * @param code capital letters, digits, hyphens: {@code TBTT}
 * @param title the ability, in the words of its source
 * @param description what is meant, and what is not known of it
 * @param provenance where the Vietnamese title comes from
 * @param alignments rows of other frameworks that speak of the same; often none
 */
public record Competency(String code, Text title, Text description, Provenance provenance, List<Alignment> alignments) {
    public Competency {
        Wording.competencyCode(code);
        alignments = List.copyOf(alignments);
    }
}
