/**
 * What anybody can check of a certificate without us: shape, signatures, status, place in the log (VCDM 2.0, Data
 * Integrity 1.0, Bitstring Status List 1.0, Open Badges 3.0). No container, no database, no network: keys and lists are
 * handed in, by the pages of {@code /verify} and by the command-line verifier alike. May know the log's pure records in
 * {@code auditing}. Read {@code Verification} first, then {@code IssuerVoice}.
 */
@NullMarked
package vn.hocvuso.lrsbridge.verifying;

import org.jspecify.annotations.NullMarked;
