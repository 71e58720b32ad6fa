package vn.hocvuso.lrsbridge.identity;

import java.time.Instant;

/**
 * Why an account is somebody's.
 *
 * @param how on what it rests
 * @param by who says so
 * @param at when they did
 */
public record LinkGround(How how, String by, Instant at) {
    /** On what a link rests. */
    public enum How {
        /** A column of a roster. */
        ROSTER,
        /** An officer said so. */
        OFFICER,
        /** A teacher said so of an own pupil. */
        TEACHER,
        /** The learner entered a one-time code from this account. */
        CODE,
        /** The demonstration made it up. */
        DEMONSTRATION,
        /** It is the account by which people here record what they have seen themselves. */
        IN_PERSON
    }
}
