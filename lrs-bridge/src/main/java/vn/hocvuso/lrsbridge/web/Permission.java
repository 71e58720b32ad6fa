package vn.hocvuso.lrsbridge.web;

/** What a caller may do. The first group are the scopes of xAPI 1.0.3 part 3 section 4.2, the second our own. */
public enum Permission {
    /** {@code statements/write} */
    WRITE_STATEMENTS,
    /** {@code statements/read} */
    READ_STATEMENTS,
    /** {@code statements/read/mine}: those this same credential stored */
    READ_OWN_STATEMENTS,

    /** See one's own classes. */
    TEACH,
    /** Confirm people for certificates and keep the curriculum. */
    CERTIFY,
    /** Follow certificates to their evidence. */
    AUDIT,
    /** Keep accounts and platforms. */
    ADMINISTER
}
