package vn.hocvuso.lrsbridge.teaching;

import java.text.Collator;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.certification.Certificate;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.mapping.Progress;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/**
 * A class at one glance: its pupils, sorted as Vietnamese class lists are, and how far each is in each competency that
 * their audience must achieve. Pure.
 *
 * @param columns the competencies, in the curriculum's order
 * @param rows the pupils
 */
public record ClassMatrix(List<Column> columns, List<Row> rows) {
    public ClassMatrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A competency.
     *
     * @param achieved how many of the class have achieved it
     */
    public record Column(Curriculum.Competency competency, int achieved) {}

    /**
     * A pupil.
     *
     * @param cells one for each column
     * @param lastActivity when something that counts last happened
     * @param certificate the valid certificate for this curriculum and audience
     */
    public record Row(
            Citizen pupil, List<Cell> cells, Optional<Instant> lastActivity, Optional<Certificate> certificate) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** How many competencies are achieved, of as many as there are cells. */
        public int achieved() {
            return in(Progress.State.ACHIEVED).size();
        }

        /** Whether nothing is left to achieve. */
        public boolean isComplete() {
            return achieved() == cells.size();
        }

        /** Why the teacher should look at this pupil first, if at all. */
        public Optional<Attention> attention() {
            if (!in(Progress.State.REVERSED).isEmpty()) {
                return Optional.of(Attention.RESULT_TAKEN_BACK);
            }
            if (!in(Progress.State.FAILED).isEmpty()) {
                return Optional.of(Attention.FAILED);
            }
            boolean idle = !cells.isEmpty() && in(Progress.State.NOTHING).size() == cells.size();
            return idle ? Optional.of(Attention.NOT_BEGUN) : Optional.empty();
        }

        /** The cells that the attention is due to; none when nothing has begun at all. */
        public List<Cell> concerned() {
            return attention()
                    .filter(why -> why != Attention.NOT_BEGUN)
                    .map(why -> cells.stream()
                            .filter(cell ->
                                    cell.state() == Progress.State.REVERSED || cell.state() == Progress.State.FAILED)
                            .toList())
                    .orElseGet(List::of);
        }

        private List<Cell> in(Progress.State state) {
            return cells.stream().filter(cell -> cell.state() == state).toList();
        }
    }

    /** Where a row meets a column. */
    public record Cell(String competency, Progress.State state) {}

    /** Why somebody needs the teacher, the most urgent first. */
    public enum Attention {
        /** A platform took a result back, or its statement was voided. */
        RESULT_TAKEN_BACK,
        /** The latest try at something failed. */
        FAILED,
        /** Nothing has arrived at all. */
        NOT_BEGUN
    }

    /**
     * The matrix of a class.
     *
     * @param citizens what is known of its pupils; others are left out
     * @param progress where each stands
     * @param certificates what they were issued in this curriculum
     */
    public static ClassMatrix of(
            Classroom classroom,
            Curriculum curriculum,
            Collection<Citizen> citizens,
            Map<UUID, Progress> progress,
            Collection<Certificate> certificates) {
        List<Curriculum.Competency> required = curriculum
                .audience(classroom.audience())
                .map(curriculum::required)
                .orElseGet(List::of);
        List<Certificate> valid = certificates.stream()
                .filter(one -> !one.revoked() && one.audience().equals(classroom.audience()))
                .toList();
        Set<UUID> pupils = new HashSet<>(classroom.pupils());
        List<Row> rows = citizens.stream()
                .filter(citizen -> pupils.contains(citizen.id()))
                .sorted(asInClassLists())
                .map(pupil -> row(pupil, required, progress.getOrDefault(pupil.id(), Progress.NONE), valid))
                .toList();
        return new ClassMatrix(required.stream().map(one -> column(one, rows)).toList(), rows);
    }

    private static Row row(
            Citizen pupil, List<Curriculum.Competency> required, Progress progress, List<Certificate> valid) {
        List<Cell> cells = required.stream()
                .map(one -> new Cell(one.code(), progress.state(one.code())))
                .toList();
        Optional<Certificate> certificate = valid.stream()
                .filter(one -> one.citizen().equals(pupil.id()))
                .max(Comparator.comparing(Certificate::issued));
        return new Row(pupil, cells, progress.lastActivity(), certificate);
    }

    private static Column column(Curriculum.Competency competency, List<Row> rows) {
        Cell achieved = new Cell(competency.code(), Progress.State.ACHIEVED);
        return new Column(competency, (int)
                rows.stream().filter(row -> row.cells().contains(achieved)).count());
    }

    /** By given name, then by full name; two who share both stay apart by their year of birth. */
    private static Comparator<Citizen> asInClassLists() {
        Collator vietnamese = vietnamese();
        return Comparator.comparing(Citizen::givenName, vietnamese)
                .thenComparing(Citizen::fullName, vietnamese)
                .thenComparing(Citizen::birthYear)
                .thenComparing(Citizen::id);
    }

    static Collator vietnamese() {
        return Collator.getInstance(Locale.forLanguageTag("vi"));
    }

    /** Those who need the teacher for this reason. */
    public List<Row> needing(Attention attention) {
        return rows.stream()
                .filter(row -> row.attention().equals(Optional.of(attention)))
                .toList();
    }

    /** How many have nothing left to achieve. */
    public int complete() {
        return (int) rows.stream().filter(Row::isComplete).count();
    }

    /** How many hold a certificate. */
    public int certified() {
        return (int) rows.stream().filter(row -> row.certificate().isPresent()).count();
    }
}
