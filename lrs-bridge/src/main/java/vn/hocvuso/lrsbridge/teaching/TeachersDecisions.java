package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.mapping.RecordedHere;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** What a teacher decides about one pupil's competency, as a form or a program says it. */
@Singleton
public class TeachersDecisions {
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 1000;

    private final TeachersClasses classes;
    private final ClassDesk desk;
    private final ClassMatrices matrices;
    private final ActDesk acts;

    @Inject
    public TeachersDecisions(TeachersClasses classes, ClassDesk desk, ClassMatrices matrices, ActDesk acts) {
        this.classes = classes;
        this.desk = desk;
        this.matrices = matrices;
        this.acts = acts;
    }

    /** A cell of a class that the caller sees. */
    CellPage cell(UUID classroom, String pupil, String competency, Caller caller) {
        return desk.cell(classes.open(classroom, caller), pupil, competency);
    }

    /**
     * Records a decision.
     *
     * @param kind the name of a {@link RecordedHere.Kind}
     * @throws Refused where the kind is none, or the reason that it needs is missing
     */
    void decide(CellPage cell, String kind, String reason, Caller by) {
        RecordedHere.Kind decided = kind(kind);
        demandReason(decided, reason.strip());
        acts.record(
                new ActDesk.Order(
                        cell.classroom(),
                        cell.competency().code(),
                        decided,
                        reason.strip(),
                        List.of(cell.pupil().id())),
                matrices.curriculum(cell.classroom().curriculum()),
                by);
    }

    private static RecordedHere.Kind kind(String name) {
        return Arrays.stream(RecordedHere.Kind.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.because(
                        Refusal.INVALID_PARAMETER, "kind", "chọn một quyết định / choose a decision", name));
    }

    /** Who agrees with the rules need not say why; who does not, does. */
    private static void demandReason(RecordedHere.Kind kind, String reason) {
        boolean needed = kind == RecordedHere.Kind.DECIDED_ACHIEVED || kind == RecordedHere.Kind.DECIDED_NOT;
        if ((needed && reason.length() < SHORTEST_REASON) || reason.length() > LONGEST_REASON) {
            throw Refused.because(
                    Refusal.INVALID_PARAMETER,
                    "reason",
                    "hãy ghi lý do, từ 5 đến 1000 ký tự / say why, in 5 to 1000 letters",
                    reason);
        }
    }

    /**
     * Takes one back.
     *
     * @param statement the id of the statement that it is
     * @throws Refused where there is no such decision about this pupil, or it was taken back already
     */
    void withdraw(CellPage cell, String statement, Caller by) {
        if (!statement.matches("[0-9a-f-]{36}")) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        acts.withdraw(UUID.fromString(statement), cell.pupil().id(), by);
    }
}
