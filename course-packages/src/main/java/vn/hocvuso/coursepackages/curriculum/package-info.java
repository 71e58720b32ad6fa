/**
 * Curricula: who is to learn what, and which results count for it. Holds the records that leave this module and the
 * reader and writer of our XML form (its XSD lies beside it as a resource). May know {@code course} only. Read {@code
 * CurriculumReader} first.
 */
@NullMarked
package vn.hocvuso.coursepackages.curriculum;

import org.jspecify.annotations.NullMarked;
