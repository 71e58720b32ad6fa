/**
 * Tin Can packages ({@code tincan.xml} in the namespace {@code http://projecttincan.com/tincan.xsd}, launched as Rustici's
 * launch guidelines say). The format has no specification with numbered requirements: rules here name the element. May
 * know {@code archive}, {@code course} and {@code document}. Read {@code TinCanReader} first.
 */
@NullMarked
package vn.hocvuso.coursepackages.tincan;

import org.jspecify.annotations.NullMarked;
