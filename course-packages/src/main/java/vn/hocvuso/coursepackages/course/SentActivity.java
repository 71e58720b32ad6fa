package vn.hocvuso.coursepackages.course;

/**
 * Which activity the statements about a unit will name.
 *
 * @param sending how far the package decides that
 * @param id the IRI that the package names; empty when it names none
 */
public record SentActivity(Sending sending, String id) {
    /** How far a package decides which activity its statements name. */
    public enum Sending {
        /** The id is the object of its statements. */
        AS_WRITTEN,
        /** Its authoring tool takes the id that the platform gives at launch, if it gives one (Tin Can launch). */
        UNLESS_REPLACED_AT_LAUNCH,
        /** The platform makes an id of its own; this one stands in the context's grouping (cmi5, sections 8.1.5 and 9.6.2). */
        IN_GROUPING,
        /** The package sends no statements; what the platform sends about it names ids of the platform (SCORM). */
        CHOSEN_BY_PLATFORM
    }

    public SentActivity {
        if (id.isEmpty() != (sending == Sending.CHOSEN_BY_PLATFORM)) {
            throw new IllegalArgumentException("an id is there unless the platform chooses it alone");
        }
    }
}
