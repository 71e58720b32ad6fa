/**
 * The language of the house: xAPI statements as they arrive (1.0.0 to 1.0.3, 2.0), what the specification asks of
 * their form (xAPI Data, parts 2.2 to 2.4 and 4), and when two of them are the same (2.3.1). May know no other chapter
 * and no container. Read {@code StatementReader} first, then {@code StatementRules}, then {@code Statement}.
 */
@NullMarked
package vn.hocvuso.lrsbridge.xapi;

import org.jspecify.annotations.NullMarked;
