/**
 * Lessons of our own: some screens of text and pictures, then questions with feedback, written in XML ({@code
 * lesson-1.xsd}). Holds the records, the reader, the page that learners see with its small player, and the page for
 * printing. Into which package a lesson goes, its front door decides. May know {@code archive}, {@code course} and
 * {@code document}. Read {@code Lesson} first, then {@code LessonReader} and {@code LessonPage}.
 */
@NullMarked
package vn.hocvuso.coursepackages.lesson;

import org.jspecify.annotations.NullMarked;
