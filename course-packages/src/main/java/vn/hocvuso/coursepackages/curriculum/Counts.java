package vn.hocvuso.coursepackages.curriculum;

/** Which results count. */
public enum Counts {
    /** Only a pass. */
    PASSED,
    /** Only a completion. */
    COMPLETED,
    /** Either. */
    PASSED_OR_COMPLETED
}
