package vn.hocvuso.lrsbridge.mapping;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
     * @param decisive the evidence that makes it so
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

    /** Happened at the same moment: a result stands before its reversal, then any fixed order. */
    private static final Comparator<Evidence> IN_TIME = Comparator.comparing(Evidence::at)
            .thenComparing(Evidence::outcome)
            .thenComparing(one -> one.source().statement())
            .thenComparing(Evidence::rule);

    /** Each activity is judged on its own: one course's reversal takes back what that course gave, not another's. */
    private static Standing standing(List<Evidence> about) {
        Map<String, Evidence> latest = new LinkedHashMap<>();
        afterTheLastNo(about.stream().filter(one -> !one.voided()).toList())
                .forEach(one -> latest.merge(one.rule() + " " + one.activity(), one, Progress::later));
        Optional<Evidence> best = latest.values().stream().min(Comparator.comparing(one -> rank(one.outcome())));
        boolean tookBack = best.isEmpty();
        Evidence decisive = best.orElseGet(() -> about.get(about.size() - 1));
        return new Standing(tookBack ? State.REVERSED : state(decisive.outcome()), decisive, about);
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

    /** What counts of two results of one activity, the second being the later one. */
    private static Evidence later(Evidence before, Evidence after) {
        boolean keeps = before.outcome() == Evidence.Outcome.ACHIEVED && after.outcome() != Evidence.Outcome.REVERSED;
        boolean onlyTouched =
                after.outcome() == Evidence.Outcome.IN_PROGRESS && before.outcome() == Evidence.Outcome.FAILED;
        return keeps || onlyTouched ? before : after;
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
                .map(Evidence::at)
                .max(Comparator.naturalOrder());
    }
}
