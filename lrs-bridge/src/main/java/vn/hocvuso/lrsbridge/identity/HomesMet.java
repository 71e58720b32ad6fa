package vn.hocvuso.lrsbridge.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where the learners belong about whom each platform's key has sent something, and how much that was, within its reach
 * or not. {@code HomesMetContract} says what it does.
 */
public interface HomesMet {
    /**
     * Takes note of statements in the order of the feed, as part of the caller's transaction. Those that were counted
     * already are not counted twice.
     */
    void note(List<Met> statements);

    /** The homes that a credential has told of, the one with the most statements first. */
    List<Count> of(UUID credential);

    /**
     * A statement about a learner.
     *
     * @param position its place in the feed
     */
    record Met(UUID credential, LearnerHome home, long position, Instant stored) {}

    /**
     * How much a credential has told of the learners of a home.
     *
     * @param statements how many statements
     * @param last when the latest was stored
     */
    record Count(LearnerHome home, long statements, Instant last) {}
}
