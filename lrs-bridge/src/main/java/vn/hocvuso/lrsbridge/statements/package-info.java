/**
 * The statement resource: what platforms post, kept whole; what others ask back; and the ordered feed that everything
 * behind it reads. xAPI 1.0.3 part 3 sections 2.1 and 4.1. May know {@code xapi}, {@code web} and {@code auditing}.
 * Read {@link vn.hocvuso.lrsbridge.statements.StatementsResource} first, then {@link
 * vn.hocvuso.lrsbridge.statements.StatementIntake}.
 */
@NullMarked
package vn.hocvuso.lrsbridge.statements;

import org.jspecify.annotations.NullMarked;
