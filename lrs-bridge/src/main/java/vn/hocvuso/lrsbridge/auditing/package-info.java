/**
 * What was done and issued, append-only: entries of a kind and a digest, with no personal data in them, in one order
 * without gaps. It is the ground of the transparency log (C2SP tlog-tiles). May know {@code web}; whoever acts writes
 * here, nothing here calls back. Read {@link vn.hocvuso.lrsbridge.auditing.AuditLog} first.
 */
@NullMarked
package vn.hocvuso.lrsbridge.auditing;

import org.jspecify.annotations.NullMarked;
