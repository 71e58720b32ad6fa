package vn.hocvuso.coursepackages.curriculum;

/** A curriculum. */
public record Curriculum(String code) {}
