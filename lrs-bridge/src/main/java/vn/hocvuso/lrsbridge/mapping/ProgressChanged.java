package vn.hocvuso.lrsbridge.mapping;

/** Told after a commit, so that who certifies wakes up. Who misses it finds the changes later. */
public record ProgressChanged() {}
