package vn.hocvuso.lrsbridge.identity;

import java.util.Set;
import vn.hocvuso.lrsbridge.ground.Strength;

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

    /** Whether such content holds its key where every learner can read it, in a page, a package or a launch. */
    public boolean carriesKeyInTheOpen() {
        return this == H5P || this == ARTICULATE || this == CMI5;
    }

    /**
     * How far what a key of this kind sends can be believed.
     *
     * @param origins the web origins whose pages may use it; where there is one, a page carries the key
     */
    Strength strength(Set<String> origins) {
        return carriesKeyInTheOpen() || !origins.isEmpty() ? Strength.OPEN : Strength.PLATFORM;
    }
}
