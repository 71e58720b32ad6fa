package vn.hocvuso.lrsbridge.web;

import java.util.List;

/** Ends a request with a {@link Refusal}; {@link RefusedMapper} says it to the caller. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient List<Finding> findings;

    /**
     * One place that is wrong.
     *
     * @param index which statement of a batch, from 0; -1 where there is no batch
     * @param pointer where in it, a JSON pointer or a parameter's name
     * @param requirement the requirement that it breaks
     * @param message what is wrong, Vietnamese first
     * @param found what stands there
     */
    public record Finding(int index, String pointer, String requirement, String message, String found) {}

    public Refused(Refusal refusal) {
        this(refusal, List.of());
    }

    public Refused(Refusal refusal, List<Finding> findings) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.findings = List.copyOf(findings);
    }

    /** A refusal of one thing. */
    public static Refused because(Refusal refusal, String pointer, String message, String found) {
        return new Refused(refusal, List.of(new Finding(-1, pointer, "", message, found)));
    }

    public Refusal refusal() {
        return refusal;
    }

    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}
