package vn.hocvuso.coursepackages.curriculum;

/**
 * A row of another framework that speaks of the same ability.
 *
 * @param framework the framework's identifier
 * @param code the row's code in it
 * @param basis whether a source states it
 * @param ground why the two belong together, in words
 */
public record Alignment(String framework, String code, Basis basis, String ground) {
    /** What an alignment rests on. */
    public enum Basis {
        /** A source states it. */
        VERBATIM,
        /** Concluded by comparing the wordings; nobody has signed it. */
        INFERRED
    }

    public Alignment {
        Wording.framework(framework);
        Wording.framework(code);
        ground = Wording.words("the ground of an alignment", ground);
    }
}
