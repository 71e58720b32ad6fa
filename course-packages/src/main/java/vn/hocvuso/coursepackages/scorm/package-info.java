/**
 * SCORM manifests: 1.2 and 2004 (editions 2 to 4; ADL Content Aggregation Model, IMS Content Packaging). Their
 * specifications number no requirements: rules here name edition, element and attribute. The tree, what can be launched
 * and its score are read; sequencing is not interpreted. May know {@code archive}, {@code course} and {@code document}.
 * Read {@code ScormReader} first.
 */
@NullMarked
package vn.hocvuso.coursepackages.scorm;

import org.jspecify.annotations.NullMarked;
