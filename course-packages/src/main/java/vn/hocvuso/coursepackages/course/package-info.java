/**
 * The common ground of all formats: what reading a document gives, and what was found wrong with it, at which line and
 * by which rule. Knows no format, so no specification; may know no other chapter. Read {@code Reading} first, then
 * {@code Finding}.
 */
@NullMarked
package vn.hocvuso.coursepackages.course;

import org.jspecify.annotations.NullMarked;
