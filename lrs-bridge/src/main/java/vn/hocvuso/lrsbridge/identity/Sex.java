package vn.hocvuso.lrsbridge.identity;

/** As papers say it. */
public enum Sex {
    MALE,
    FEMALE,
    /** Nobody has said it. */
    UNKNOWN
}
