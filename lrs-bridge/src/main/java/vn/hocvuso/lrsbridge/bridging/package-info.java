/**
 * The platforms that send us statements, as those see them who look after them: credentials, set-up to copy, the state
 * of each feed, and the quarantine. xAPI 1.0.3 part 3 section 4. May know {@code xapi}, {@code web}, {@code identity},
 * {@code statements}, {@code auditing}, and the port of {@code teaching} that it satisfies. Read {@link vn.hocvuso.lrsbridge.bridging.PlatformsResource} first.
 */
@NullMarked
package vn.hocvuso.lrsbridge.bridging;

import org.jspecify.annotations.NullMarked;
