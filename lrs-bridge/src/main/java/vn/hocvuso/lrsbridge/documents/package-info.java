/**
 * The document resources: what content and platforms keep beside statements, such as where a learner stopped (state) and
 * what is known of activities and agents (profiles); and the three resources that only answer: agents, activities,
 * about. xAPI 1.0.3 part 3 sections 2.2 to 2.8 and 3.1; IEEE 9274.1.1 section 4.1.6. May know {@code xapi} and
 * {@code web}. Read {@link vn.hocvuso.lrsbridge.documents.StateResource} first, then {@link
 * vn.hocvuso.lrsbridge.documents.DocumentDesk}.
 */
@NullMarked
package vn.hocvuso.lrsbridge.documents;

import org.jspecify.annotations.NullMarked;
