/**
 * What was done and issued, append-only: entries of a kind and a digest, with no personal data in them, in one order
 * without gaps, published as a transparency log (C2SP tlog-tiles) with proofs that need no container; the keystore that
 * signs; and who looked at whose data. May know {@code ground} and {@code web}; whoever acts writes here, nothing here
 * calls back. Read {@link vn.hocvuso.lrsbridge.auditing.AuditLog} first, then {@link
 * vn.hocvuso.lrsbridge.auditing.LogPublisher}.
 */
@NullMarked
package vn.hocvuso.lrsbridge.auditing;

import org.jspecify.annotations.NullMarked;
