package vn.hocvuso.lrsbridge.teaching;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.Citizen;

/**
 * What an import would do, row by row. The same roster again does nothing new.
 *
 * @param lines a row each
 */
public record RosterPlan(List<Line> lines) {
    public RosterPlan {
        lines = List.copyOf(lines);
    }

    /** What becomes of a row. */
    public enum Step {
        /** Nobody like this is known. */
        NEW,
        /** Known, and something about them is new. */
        UPDATED,
        /** Known exactly so. */
        SAME,
        /** Corrected since the roster was read, and left as that says. */
        CORRECTED,
        /** Left out until it is mended. */
        WRONG
    }

    /** A row, who they are as of then, and what they were before. */
    public record Line(RosterEntry entry, Step step, Citizen citizen, Optional<Citizen> before) {
        /** As it is, where somebody has corrected them meanwhile: only whom the class is for is taken over. */
        Line leftAsCorrected() {
            return before.map(
                            known -> new Line(entry, Step.CORRECTED, known.withAudiences(citizen.audiences()), before))
                    .orElse(this);
        }
    }

    /** How many rows become this. */
    long count(Step step) {
        return lines.stream().filter(line -> line.step() == step).count();
    }

    /** The line of a row, given who it is. */
    static Line line(RosterEntry entry, Optional<Citizen> known, String audience) {
        if (!entry.faults().isEmpty()) {
            Citizen nobody = new Citizen(new UUID(0, 0), "—", 1900, Set.of());
            return new Line(entry, Step.WRONG, known.orElse(nobody), known);
        }
        Citizen citizen = citizen(entry, known, audience);
        Step step = known.isEmpty() ? Step.NEW : known.get().equals(citizen) ? Step.SAME : Step.UPDATED;
        return new Line(entry, step, citizen, known);
    }

    /** What a roster does not say stays as it was. */
    private static Citizen citizen(RosterEntry entry, Optional<Citizen> known, String audience) {
        Set<String> audiences = new HashSet<>(known.map(Citizen::audiences).orElseGet(Set::of));
        audiences.add(audience);
        return new Citizen(
                known.map(Citizen::id).orElseGet(UUID::randomUUID),
                entry.fullName(),
                entry.birth().or(() -> known.flatMap(Citizen::birth)),
                entry.sex() == vn.hocvuso.lrsbridge.identity.Sex.UNKNOWN
                        ? known.map(Citizen::sex).orElse(entry.sex())
                        : entry.sex(),
                new vn.hocvuso.lrsbridge.identity.Residence(
                        said(entry.hamlet(), known.map(one -> one.residence().hamlet())),
                        said(entry.household(), known.map(one -> one.residence().household()))),
                said(entry.code(), known.map(Citizen::schoolCode)),
                audiences,
                entry.guardians().isEmpty() ? known.map(Citizen::guardians).orElseGet(List::of) : entry.guardians());
    }

    private static String said(String now, Optional<String> before) {
        return now.isEmpty() ? before.orElse("") : now;
    }
}
