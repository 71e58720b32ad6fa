package vn.hocvuso.lrsbridge.teaching;

import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.identity.Person;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.web.Page;

/** The pages of a roster's way in. */
public final class RosterPages {
    private RosterPages() {}

    /**
     * The form.
     *
     * @param teachers for whom the reader may bring rosters
     * @param schoolYear what is filled in
     */
    public record Form(List<Curriculum> curricula, List<Person> teachers, String schoolYear) implements Page {
        public Form {
            curricula = List.copyOf(curricula);
            teachers = List.copyOf(teachers);
        }

        @Override
        public String template() {
            return "roster-form.jte";
        }
    }

    /**
     * A roster that was read, or is being taken in.
     *
     * @param plan what taking it in would do; empty while or after it is
     * @param percent how far it is
     * @param stopped whether it stopped and can go on
     * @param list whether the file is one list, so that it can go back with what is wrong
     */
    public record Shown(RosterImport roster, Optional<RosterPlan> plan, int percent, boolean stopped, boolean list)
            implements Page {
        private static final int LINES = 100;

        @Override
        public String template() {
            return "roster.jte";
        }

        /** The lines of a step, as many as a page shows. */
        public List<RosterPlan.Line> lines(RosterPlan.Step step) {
            return plan.stream()
                    .flatMap(one -> one.lines().stream())
                    .filter(line -> line.step() == step)
                    .limit(LINES)
                    .toList();
        }

        /** How many rows of a step a page does not show. */
        public long more(RosterPlan.Step step) {
            return count(step) - lines(step).size();
        }

        /** How many rows become this. */
        public long count(RosterPlan.Step step) {
            return plan.map(one -> one.count(step)).orElse(0L);
        }
    }
}
