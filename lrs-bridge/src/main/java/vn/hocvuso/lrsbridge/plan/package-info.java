/**
 * What is required: curricula with their audiences, competencies and rules of which results count, and the decisions
 * that approve them; how curricula go in and out as files, and what course packages propose. May know {@code web}, {@code identity}, {@code auditing} and the module course-packages, which
 * only this chapter knows. Read {@link vn.hocvuso.lrsbridge.plan.Curriculum} first.
 */
@NullMarked
package vn.hocvuso.lrsbridge.plan;

import org.jspecify.annotations.NullMarked;
