/**
 * What statements mean: their kind, the evidence they are for a competency, and what a citizen has achieved by it.
 * Sources of the rules: what platforms really send (docs/adr/0005), cmi5 sections 9.3 and 10.2. May know {@code ground},
 * {@code xapi}, {@code identity}, the feed of {@code statements}, and {@code plan}. Read {@link
 * vn.hocvuso.lrsbridge.mapping.MappingRules} first.
 */
@NullMarked
package vn.hocvuso.lrsbridge.mapping;

import org.jspecify.annotations.NullMarked;
