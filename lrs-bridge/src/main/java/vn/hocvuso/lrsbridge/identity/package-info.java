/**
 * Who is who: the credentials of learning platforms, the people who sign in (by password or OpenID Connect), citizens,
 * their sealed personal numbers, and which account on which platform belongs to which citizen. xAPI 1.0.3 part 3 section 4; part 2 section 2.4.2. May know {@code xapi}, {@code
 * web} and {@code auditing}. Read {@link vn.hocvuso.lrsbridge.identity.CredentialFilter} first.
 */
@NullMarked
package vn.hocvuso.lrsbridge.identity;

import org.jspecify.annotations.NullMarked;
