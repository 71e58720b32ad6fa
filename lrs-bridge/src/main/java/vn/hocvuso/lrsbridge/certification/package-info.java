/**
 * Certifying: who has earned what, the register, the credential and its signatures, the status list, the paper, and
 * checking all of it. Open Badges 3.0 on W3C Verifiable Credentials 2.0, Data Integrity (eddsa-rdfc-2022 and
 * eddsa-jcs-2022), did:web, Bitstring Status List 1.0. The part without a database imports no other chapter. May know
 * {@code ground}, {@code web}, {@code identity}, {@code auditing}, {@code plan}, {@code mapping} and {@code verifying}.
 * Read {@code OpenBadge} first.
 */
@NullMarked
package vn.hocvuso.lrsbridge.certification;

import org.jspecify.annotations.NullMarked;
