/**
 * The teachers' view: classes, the matrix of pupils and competencies, and what stands behind each of its cells; also
 * the demonstration's two classes; schools' rosters; what people decide and see themselves, which becomes statements by
 * a port that another chapter satisfies (docs/adr/0011). Who sees which class is decided in one place. May know {@code
 * xapi}, {@code web}, {@code identity}, {@code auditing}, {@code plan}, {@code mapping} and {@code certification}. Read {@link
 * vn.hocvuso.lrsbridge.teaching.ClassMatrix} first.
 */
@NullMarked
package vn.hocvuso.lrsbridge.teaching;

import org.jspecify.annotations.NullMarked;
