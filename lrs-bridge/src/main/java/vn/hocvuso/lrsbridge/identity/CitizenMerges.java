package vn.hocvuso.lrsbridge.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Refused;

/**
 * Entries of one person that exist twice. Merging rewrites nothing: the duplicate points at the kept entry, whose
 * accounts and results then count together; splitting takes the pointer away.
 */
public interface CitizenMerges {
    /**
     * Says that a duplicate is the same person as the entry that is kept.
     *
     * @throws Refused where one of the two is unknown, is merged already, or the duplicate stands for others itself
     */
    void merge(UUID duplicate, UUID kept, LinkGround ground);

    /**
     * Makes two of them again.
     *
     * @throws Refused where it was not merged
     */
    void split(UUID duplicate, LinkGround ground);

    /** The entries that were merged into this one. */
    List<Merged> into(UUID kept);

    /**
     * An entry that stands for another.
     *
     * @param name the name that stands in it
     */
    record Merged(UUID duplicate, UUID kept, String name, String by, Instant at) {}
}
