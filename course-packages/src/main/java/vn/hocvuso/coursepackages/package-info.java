/**
 * The front door of course packages: {@code PackageReader} takes a file in whichever format and gives the course with
 * all findings. Knows all chapters; {@code cmi5}, {@code scorm} and {@code tincan} do not know each other, and only
 * records of {@code course} leave. Read {@code PackageReader} first.
 */
@NullMarked
package vn.hocvuso.coursepackages;

import org.jspecify.annotations.NullMarked;
