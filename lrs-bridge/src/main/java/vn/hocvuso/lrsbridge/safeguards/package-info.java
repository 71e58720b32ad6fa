/**
 * What people who sign in guard their own account by: the second factor (RFC 6238) with its recovery codes, asked after
 * the password; and their own page, which shows the sign-ins that run under their name and what was tried in vain. May
 * know {@code web}, {@code auditing}, {@code identity} and {@code xapi}. Read {@link
 * vn.hocvuso.lrsbridge.safeguards.SecondFactorDesk} first.
 */
@NullMarked
package vn.hocvuso.lrsbridge.safeguards;

import org.jspecify.annotations.NullMarked;
