package vn.hocvuso.coursepackages.lesson;

import java.util.List;

/** How a lesson's page tells what a learner does, and the scripts that it needs for it. */
public enum Reporting {
    /** Not at all. */
    NONE("none", List.of("none.js")),
    /** As an assignable unit of cmi5. */
    CMI5("cmi5", List.of("xapi.js", "cmi5.js")),
    /** By xAPI, launched as Tin Can. */
    TIN_CAN("tincan", List.of("xapi.js", "tincan.js")),
    /** As a sco of SCORM 1.2. */
    SCORM_1_2("scorm-1.2", List.of("xapi.js", "scorm.js")),
    /** As a sco of SCORM 2004. */
    SCORM_2004("scorm-2004", List.of("xapi.js", "scorm.js"));

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<String> scripts;

    Reporting(String word, List<String> scripts) {
        this.word = word;
        this.scripts = scripts;
    }

    String word() {
        return word;
    }

    List<String> scripts() {
        return scripts;
    }
}
