package vn.hocvuso.lrsbridge.identity;

/** What kind of system uses a credential; decides which set-up instructions its page shows. */
public enum PlatformKind {
    /** Moodle with the plugin Logstore xAPI. */
    MOODLE,
    /** Open edX with event-routing-backends. */
    OPEN_EDX,
    /** H5P content in a site of its own. */
    H5P,
    /** cmi5 packages and whatever launches them. */
    CMI5,
    /** Packages of Articulate Storyline or Rise. */
    ARTICULATE,
    OTHER;

    /** Whether such content usually holds its key where every learner can read it. */
    public boolean carriesKeyInTheOpen() {
        return this == H5P || this == ARTICULATE;
    }
}
