/**
 * Curricula: who is to have which abilities, and which results count for them. Holds the records that leave this
 * module, the reader and writer of our XML form (its schema {@code curriculum-1.xsd} lies beside them as a resource),
 * and the curricula that are shipped. May know {@code course} and {@code document}
 * only. Read {@code Curriculum} first, then {@code
 * CurriculumReader}.
 */
@NullMarked
package vn.hocvuso.coursepackages.curriculum;

import org.jspecify.annotations.NullMarked;
