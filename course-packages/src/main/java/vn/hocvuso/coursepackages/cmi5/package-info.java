/**
 * cmi5 course structures (cmi5 specification "Quartz", sections 13 and 14; requirement ids are those of its list of
 * requirements): reads them leniently, writes them strictly. May know {@code archive}, {@code course} and
 * {@code document}. Read {@code Cmi5Reader} first.
 */
@NullMarked
package vn.hocvuso.coursepackages.cmi5;

import org.jspecify.annotations.NullMarked;
