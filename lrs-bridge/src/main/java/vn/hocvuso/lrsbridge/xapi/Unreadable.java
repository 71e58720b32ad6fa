package vn.hocvuso.lrsbridge.xapi;

import java.util.OptionalInt;

/** A body that cannot be read as statements. Unchecked: only the door that took the body has an answer to it. */
public final class Unreadable extends RuntimeException {
    private final transient Violation violation;
    private final transient OptionalInt index;

    Unreadable(Violation violation, OptionalInt index) {
        super(violation.rule().english() + " at " + violation.pointer() + ": " + violation.found(), null, false, false);
        this.violation = violation;
        this.index = index;
    }

    /** What is wrong and where; the found text names line, column or byte where the text itself is broken. */
    public Violation violation() {
        return violation;
    }

    /** Which element of the array, from 0; empty for a body that is one object or no JSON at all. */
    public OptionalInt index() {
        return index;
    }
}
