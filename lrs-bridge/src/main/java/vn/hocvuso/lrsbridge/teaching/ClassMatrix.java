package vn.hocvuso.lrsbridge.teaching;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.certification.Certificate;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.VietnameseNames;
import vn.hocvuso.lrsbridge.mapping.Progress;
import vn.hocvuso.lrsbridge.mapping.RecordedHere;
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
     * @param stuck why the pupil does not get on, by the rule of {@link Stuck}
     * @param certificate the valid certificate for this curriculum and audience
     */
    public record Row(
            Citizen pupil,
            List<Cell> cells,
            Optional<Instant> lastActivity,
            Optional<Stuck> stuck,
            Optional<Certificate> certificate) {
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
            if (stuck.isPresent()) {
                return stuck.map(Stuck::attention);
            }
            if (!in(Progress.State.FAILED).isEmpty()) {
                return Optional.of(Attention.FAILED);
            }
            boolean idle = !cells.isEmpty() && in(Progress.State.NOTHING).size() == cells.size();
            return idle ? Optional.of(Attention.NOT_BEGUN) : Optional.empty();
        }

        /** The cells that the attention is due to; none when nothing has begun at all, or for long. */
        public List<Cell> concerned() {
            return attention()
                    .filter(why -> why != Attention.NOT_BEGUN && why != Attention.SILENT)
                    .map(why -> cells.stream()
                            .filter(cell ->
                                    cell.state() == Progress.State.REVERSED || cell.state() == Progress.State.FAILED)
                            .toList())
                    .orElseGet(List::of);
        }

        /** The codes of what is not achieved. */
        public List<String> missing() {
            return cells.stream()
                    .filter(cell -> cell.state() != Progress.State.ACHIEVED)
                    .map(Cell::competency)
                    .toList();
        }

        private List<Cell> in(Progress.State state) {
            return cells.stream().filter(cell -> cell.state() == state).toList();
        }
    }

    /**
     * Where a row meets a column.
     *
     * @param byPerson whether a person's decision or observation makes it so, and no platform's result
     */
    public record Cell(String competency, Progress.State state, boolean byPerson) {
        /** The first letter of its state: a short name for styles and scripts. */
        public String letter() {
            return state.name().substring(0, 1).toLowerCase(Locale.ROOT) + (byPerson ? "p" : "");
        }
    }

    /** Why somebody needs the teacher, the most urgent first. */
    public enum Attention {
        /** A platform took a result back, or its statement was voided. */
        RESULT_TAKEN_BACK,
        /** Twice in a row at the same competency. */
        FAILED_TWICE,
        /** Nothing has happened for two weeks, and something is missing. */
        SILENT,
        /** The latest try at something failed. */
        FAILED,
        /** Nothing has arrived at all. */
        NOT_BEGUN
    }

    /**
     * What the matrix of a class is made of.
     *
     * @param citizens what is known of its pupils
     * @param progress where each stands
     * @param certificates what they were issued in this curriculum
     * @param now by which it is told who has done nothing for long
     */
    public record Ground(
            Classroom classroom,
            Curriculum curriculum,
            Collection<Citizen> citizens,
            Map<UUID, Progress> progress,
            Map<UUID, List<Certificate>> certificates,
            Instant now) {}

    /** The matrix of a class. */
    public static ClassMatrix of(Ground ground) {
        Curriculum curriculum = ground.curriculum();
        String audience = ground.classroom().audience();
        List<Curriculum.Competency> required =
                curriculum.audience(audience).map(curriculum::required).orElseGet(List::of);
        List<Row> rows = ground.citizens().stream()
                .sorted(asInClassLists())
                .map(pupil -> row(pupil, required, ground))
                .toList();
        return new ClassMatrix(required.stream().map(one -> column(one, rows)).toList(), rows);
    }

    private static Row row(Citizen pupil, List<Curriculum.Competency> required, Ground ground) {
        Progress progress = ground.progress().getOrDefault(pupil.id(), Progress.NONE);
        List<Cell> cells =
                required.stream().map(one -> cell(one.code(), progress)).toList();
        Optional<Stuck> stuck =
                Stuck.of(required.stream().map(Curriculum.Competency::code).toList(), progress, ground.now());
        return new Row(pupil, cells, progress.lastActivity(), stuck, certificate(pupil, ground));
    }

    private static Optional<Certificate> certificate(Citizen pupil, Ground ground) {
        return ground.certificates().getOrDefault(pupil.id(), List.of()).stream()
                .filter(one -> !one.revoked())
                .filter(one -> one.audience().equals(ground.classroom().audience()))
                .max(Comparator.comparing(Certificate::issued));
    }

    private static Cell cell(String competency, Progress progress) {
        boolean byPerson = progress.standing(competency)
                .filter(standing -> standing.decisive().rule().startsWith(RecordedHere.PREFIX))
                .isPresent();
        return new Cell(competency, progress.state(competency), byPerson);
    }

    private static Column column(Curriculum.Competency competency, List<Row> rows) {
        return new Column(competency, (int) rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.competency().equals(competency.code()))
                .filter(cell -> cell.state() == Progress.State.ACHIEVED)
                .count());
    }

    /** As Vietnamese class lists are; two of the same name stay apart by their year of birth. */
    static Comparator<Citizen> asInClassLists() {
        return Comparator.comparing(Citizen::fullName, VietnameseNames.asInClassLists())
                .thenComparing(Citizen::birthYear)
                .thenComparing(Citizen::id);
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
