/**
 * The doors of course packages: {@code PackageReader} takes a file in whichever format and gives the course with all
 * findings; {@code PackageWriter} makes a package of a lesson. Knows all chapters; the formats do not know each other,
 * and only records leave. Read {@code PackageReader} first, then {@code PackageWriter}.
 */
@NullMarked
package vn.hocvuso.coursepackages;

import org.jspecify.annotations.NullMarked;
