package vn.hocvuso.lrsbridge.xapi;

/** What is asked of a statement, one rule each. */
public enum Rule {
    NULL_VALUE("XAPI-00001", "không được để null", "must not be null");

    private final String requirement;
    private final String vietnamese;
    private final String english;

    Rule(String requirement, String vietnamese, String english) {
        this.requirement = requirement;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The conformance requirement, such as {@code XAPI-00003}, or the section that asks it. */
    public String requirement() {
        return requirement;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
