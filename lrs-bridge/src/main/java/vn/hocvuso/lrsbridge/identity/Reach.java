package vn.hocvuso.lrsbridge.identity;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/**
 * Of whose learners, and of which activities, a platform's key may tell (docs/adr/0018). What it says of others is stored
 * and counts for nothing.
 *
 * @param learners the homes of the learners
 * @param activities addresses below which activities lie; none means that all activities are within reach
 */
public record Reach(Set<LearnerHome> learners, Set<String> activities) {
    /** Nobody and nothing. */
    public static final Reach NOBODY = new Reach(Set.of(), Set.of());

    /** After one of these an address goes on below what stands before. */
    private static final String BOUNDARIES = "/?#:&=";

    public Reach {
        learners = Set.copyOf(learners);
        activities = Set.copyOf(activities);
    }

    /** What a key may tell of without any further act: the learners of its platform. */
    static Reach ofPlatform(String home) {
        LearnerHome page = new LearnerHome(home);
        return new Reach(
                Stream.concat(Stream.of(page), page.mailDomain().stream()).collect(Collectors.toSet()), Set.of());
    }

    /** This with the learners of one more home. */
    Reach with(LearnerHome home) {
        return new Reach(Stream.concat(learners.stream(), Stream.of(home)).collect(Collectors.toSet()), activities);
    }

    /** This and what was granted beyond it; activities are as they were granted. */
    Reach and(Reach granted) {
        return new Reach(
                Stream.concat(learners.stream(), granted.learners().stream()).collect(Collectors.toSet()),
                granted.activities());
    }

    /** Whether a result of this learner in this activity is within reach. */
    public boolean covers(Ifi learner, String activity) {
        return covers(LearnerHome.of(learner)) && covers(activity);
    }

    /** Whether the learners of this home are. */
    public boolean covers(LearnerHome home) {
        return learners.contains(home);
    }

    /** Whether this activity is. */
    public boolean covers(String activity) {
        return activities.isEmpty() || activities.stream().anyMatch(address -> isBelow(activity, address));
    }

    private static boolean isBelow(String activity, String address) {
        return activity.startsWith(address)
                && (activity.length() == address.length()
                        || BOUNDARIES.indexOf(address.charAt(address.length() - 1)) >= 0
                        || BOUNDARIES.indexOf(activity.charAt(address.length())) >= 0);
    }

    /** The homes as texts, in order. */
    public Set<String> learnerTexts() {
        return learners.stream().map(LearnerHome::text).collect(Collectors.toCollection(TreeSet::new));
    }
}
