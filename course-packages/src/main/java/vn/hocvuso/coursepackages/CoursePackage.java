package vn.hocvuso.coursepackages;

import vn.hocvuso.coursepackages.course.Course;

/**
 * A course as it came.
 *
 * @param course what it holds
 * @param manifest the name of the file that describes it, with its folder in the package
 */
public record CoursePackage(Course course, String manifest) {}
