package vn.hocvuso.lrsbridge.mapping;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/**
 * Where somebody stands in a curriculum: for each competency of which there is any evidence, how far it is. It is
 * computed from the evidence alone, ordered by when things happened, so the order in which statements arrived does not
 * matter.
 */
public final class Progress {
    /** Nobody knows anything. */
    public static final Progress NONE = new Progress(Map.of());

    private final Map<String, Standing> standings;

    private Progress(Map<String, Standing> standings) {
        this.standings = standings;
    }

    /** How far a competency is. */
    public enum State {
        ACHIEVED,
        IN_PROGRESS,
        FAILED,
        REVERSED,
        NOTHING
    }

    /**
     * A competency and how far it is.
     *
     * @param decisive the evidence that makes it so; where none counts, the latest that might have
     * @param all everything there is about it, oldest first
     */
    public record Standing(State state, Evidence decisive, List<Evidence> all) {
        public Standing {
            all = List.copyOf(all);
        }
    }

    /** The standing in one curriculum. */
    public static Progress of(Curriculum.Id curriculum, List<Evidence> evidence) {
        Map<String, List<Evidence>> byCompetency = new TreeMap<>();
        evidence.stream()
                .filter(one -> one.curriculum().equals(curriculum))
                .sorted(IN_TIME)
                .forEach(one -> one.competencies().forEach(code -> byCompetency
                        .computeIfAbsent(code, any -> new java.util.ArrayList<>())
                        .add(one)));
        Map<String, Standing> standings = new LinkedHashMap<>();
        byCompetency.forEach((code, about) -> standings.put(code, standing(about)));
        return new Progress(standings);
    }

    /**
     * Happened at the same moment: a platform's reversal stands before its result, because Moodle sends both, in whole
     * seconds and in any order, when an activity is opened that is complete when viewed; a teacher's word stands last.
     */
    private static final Comparator<Evidence> IN_TIME = Comparator.comparing(Evidence::at)
            .thenComparing(one -> one.rule().startsWith(RecordedHere.PREFIX))
            .thenComparing(one ->
                    one.outcome() != Evidence.Outcome.REVERSED || one.rule().startsWith(RecordedHere.PREFIX))
            .thenComparing(Evidence::outcome)
            .thenComparing(one -> one.source().statement())
            .thenComparing(Evidence::rule);

    /** Each activity is judged on its own: one course's reversal takes back what that course gave, not another's. */
    private static Standing standing(List<Evidence> about) {
        Map<String, Evidence> latest = new LinkedHashMap<>();
        afterTheLastNo(about.stream().filter(Evidence::counts).toList())
                .forEach(one -> latest.merge(one.rule() + " " + one.activity(), one, Progress::later));
        return lastAttempts(latest.values()).stream()
                .min(BEST)
                .map(best -> new Standing(state(best.outcome()), best, about))
                .orElseGet(() -> withoutResult(about));
    }

    /**
     * Where a rule counts the latest attempt, and platforms name each attempt or launch anew, only the last of them that
     * was passed or failed stands.
     */
    private static List<Evidence> lastAttempts(Collection<Evidence> standing) {
        Map<String, Evidence> last = new LinkedHashMap<>();
        standing.stream()
                .filter(one -> isLatest(one) && isResult(one))
                .sorted(IN_TIME)
                .forEach(one -> last.merge(one.rule(), one, Progress::laterAttempt));
        return standing.stream()
                .filter(one -> !isLatest(one) || one.equals(last.getOrDefault(one.rule(), one)))
                .toList();
    }

    private static boolean isLatest(Evidence one) {
        return one.read().attempts() == Curriculum.Attempts.LATEST;
    }

    private static boolean isResult(Evidence one) {
        return isAchieved(one) || one.outcome() == Evidence.Outcome.FAILED;
    }

    /** The later one, unless it can be believed less. */
    private static Evidence laterAttempt(Evidence before, Evidence after) {
        return strength(after).takesBack(strength(before)) ? after : before;
    }

    /** A word of ours that was taken back leaves nothing behind; a platform's result that was is worth a look. */
    private static Standing withoutResult(List<Evidence> about) {
        return about.stream()
                .filter(one -> one.voided() && !one.rule().startsWith(RecordedHere.PREFIX))
                .reduce((before, after) -> after)
                .map(voided -> new Standing(State.REVERSED, voided, about))
                .orElseGet(() -> new Standing(State.NOTHING, about.get(about.size() - 1), about));
    }

    /** A teacher who decides that something is not achieved decides about all that came before (docs/adr/0011). */
    private static List<Evidence> afterTheLastNo(List<Evidence> standing) {
        for (int place = standing.size() - 1; place > 0; place--) {
            Evidence one = standing.get(place);
            if (one.rule().equals(RecordedHere.DECISION) && one.outcome() == Evidence.Outcome.REVERSED) {
                return standing.subList(place, standing.size());
            }
        }
        return standing;
    }

    /** The best outcome, and of the same outcomes what can be believed most. */
    private static final Comparator<Evidence> BEST = Comparator.comparing((Evidence one) -> rank(one.outcome()))
            .thenComparing(Progress::strength, Comparator.reverseOrder());

    private static Strength strength(Evidence evidence) {
        return evidence.source().strength();
    }

    /** What counts of two results of one activity, the second being the later one. */
    private static Evidence later(Evidence before, Evidence after) {
        if (isLatest(after) && isResult(after) && isResult(before)) {
            return laterAttempt(before, after);
        }
        return switch (after.outcome()) {
            case ACHIEVED -> isAchieved(before) && strength(after).compareTo(strength(before)) <= 0 ? before : after;
            // what anybody may have sent does not take back what a platform or a person vouches for
            case REVERSED -> strength(after).takesBack(strength(before)) ? after : before;
            case FAILED -> isAchieved(before) ? before : after;
            case IN_PROGRESS -> isAchieved(before) || before.outcome() == Evidence.Outcome.FAILED ? before : after;
        };
    }

    private static boolean isAchieved(Evidence one) {
        return one.outcome() == Evidence.Outcome.ACHIEVED;
    }

    private static int rank(Evidence.Outcome outcome) {
        return switch (outcome) {
            case ACHIEVED -> 0;
            case IN_PROGRESS -> 1;
            case FAILED -> 2;
            case REVERSED -> 3;
        };
    }

    private static State state(Evidence.Outcome outcome) {
        return State.valueOf(outcome.name());
    }

    /** How far a competency is. */
    public State state(String competency) {
        return Optional.ofNullable(standings.get(competency))
                .map(Standing::state)
                .orElse(State.NOTHING);
    }

    /** What is known about a competency. */
    public Optional<Standing> standing(String competency) {
        return Optional.ofNullable(standings.get(competency));
    }

    /** The codes of what is achieved. */
    public Set<String> achieved() {
        return standings.entrySet().stream()
                .filter(one -> one.getValue().state() == State.ACHIEVED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** When something last happened. */
    public Optional<Instant> lastActivity() {
        return standings.values().stream()
                .flatMap(one -> one.all().stream())
                .filter(one -> one.validity() != Evidence.Validity.OUT_OF_REACH)
                .map(Evidence::at)
                .max(Comparator.naturalOrder());
    }
}
