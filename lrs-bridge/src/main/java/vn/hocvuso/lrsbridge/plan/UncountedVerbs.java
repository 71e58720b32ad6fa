package vn.hocvuso.lrsbridge.plan;

import java.time.Instant;
import java.util.List;

/**
 * Verbs of statements about activities that a rule means, which count for nothing: neither the product nor an officer says
 * what they mean. {@code ProgressReaderContract} says what it does.
 */
public interface UncountedVerbs {
    /** The verbs that were met, the one with the most statements first. */
    List<Met> met(int limit);

    /**
     * A verb that was met.
     *
     * @param statements how many statements about activities of rules have it
     * @param last when the latest was stored
     */
    record Met(String verb, long statements, Instant last) {}
}
