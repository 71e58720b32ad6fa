package vn.hocvuso.coursepackages.curriculum;

/** Which of several attempts at an activity counts. */
public enum Attempts {
    /** What was reached once stays, though a later attempt fails. */
    BEST,
    /** The last attempt that was passed or failed. */
    LATEST
}
