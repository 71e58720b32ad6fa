package vn.hocvuso.coursepackages.curriculum;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a value that certifies comes from.
 *
 * @param kind how far it can be relied on
 * @param source the document, place or decision, in words
 * @param date day of that document or decision, in the years 2000 to 2099
 */
public record Provenance(Kind kind, String source, Optional<LocalDate> date) {
    /** How far a value can be relied on. */
    public enum Kind {
        /** Word for word from the source. */
        VERBATIM,
        /** Decided by the commune. */
        ADOPTED_BY_COMMUNE,
        /** Neither checked against a source nor decided. */
        UNVERIFIED
    }

    public Provenance {
        source = Wording.words("a source", source);
        if (date.isPresent() && !ThisCentury.holds(date.get().getYear())) {
            throw new IllegalArgumentException("the day of a source lies in the years 2000 to 2099");
        }
    }

    public boolean isVerified() {
        return kind != Kind.UNVERIFIED;
    }
}
