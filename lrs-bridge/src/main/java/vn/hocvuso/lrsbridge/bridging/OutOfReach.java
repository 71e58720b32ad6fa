package vn.hocvuso.lrsbridge.bridging;

import java.util.List;
import vn.hocvuso.lrsbridge.identity.HomesMet;
import vn.hocvuso.lrsbridge.mapping.EvidenceBook;

/**
 * What a key has sent about others than it may tell of: it is stored and counts for nothing.
 *
 * @param learners the homes of the learners, with all statements about them
 * @param activities of the learners within reach, the activities that are not, with the results that a rule would count
 */
public record OutOfReach(List<HomesMet.Count> learners, List<EvidenceBook.ActivityCount> activities) {
    public OutOfReach {
        learners = List.copyOf(learners);
        activities = List.copyOf(activities);
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return learners.isEmpty() && activities.isEmpty();
    }

    /** How many statements and results there are. */
    public long count() {
        return learners.stream().mapToLong(HomesMet.Count::statements).sum()
                + activities.stream()
                        .mapToLong(EvidenceBook.ActivityCount::results)
                        .sum();
    }
}
