package vn.hocvuso.coursepackages.course;

/**
 * What a learner is to reach.
 *
 * @param id an IRI in cmi5, a name within the package in SCORM
 * @param title may be empty
 * @param description may be empty
 */
public record Objective(String id, LanguageText title, LanguageText description) {}
