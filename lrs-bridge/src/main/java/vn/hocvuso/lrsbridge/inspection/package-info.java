/**
 * The auditors' view: many certificates checked at once, a sample, the way from a certificate to the statements that it
 * rests on, the evidence pack, and the log held against an earlier checkpoint. What is looked at is noted. May know every
 * chapter that holds a link of that way, but changes nothing in any. Read {@link
 * vn.hocvuso.lrsbridge.inspection.InspectionResource} first.
 */
@NullMarked
package vn.hocvuso.lrsbridge.inspection;

import org.jspecify.annotations.NullMarked;
