/**
 * The common ground of all formats: a course with its blocks, units and objectives, and what reading a document gives,
 * with everything that was found wrong in it, at which line and by which rule. Knows no format. May know no other
 * chapter. Read {@code Course} first, then {@code Reading} and {@code Finding}.
 */
@NullMarked
package vn.hocvuso.coursepackages.course;

import org.jspecify.annotations.NullMarked;
