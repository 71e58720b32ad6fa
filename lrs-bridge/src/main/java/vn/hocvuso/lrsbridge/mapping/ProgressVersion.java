package vn.hocvuso.lrsbridge.mapping;

/** Tells cheaply, and on every node alike, whether anybody's progress can have changed. */
public interface ProgressVersion {
    /** Another text than before once a statement or a link has been read. */
    String current();
}
