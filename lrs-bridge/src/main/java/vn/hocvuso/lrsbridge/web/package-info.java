/**
 * The words of HTTP: who calls and what they may do, refusals and their one mapper, pages and their language, the
 * start of the application and its database connection. xAPI 1.0.3 part 3, sections 1 and 3; RFC 9457. May know {@code
 * xapi}. Nothing here knows a statement, a citizen or a certificate. Read {@link
 * vn.hocvuso.lrsbridge.web.BridgeApplication} first.
 */
@NullMarked
package vn.hocvuso.lrsbridge.web;

import org.jspecify.annotations.NullMarked;
