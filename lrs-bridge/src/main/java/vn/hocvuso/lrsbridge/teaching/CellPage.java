package vn.hocvuso.lrsbridge.teaching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.mapping.Evidence;
import vn.hocvuso.lrsbridge.mapping.Progress;
import vn.hocvuso.lrsbridge.mapping.RecordedHere;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.VerbTable;
import vn.hocvuso.lrsbridge.web.Page;

/**
 * One cell of the matrix, explained.
 *
 * @param acts what people recorded here about it, the newest first
 * @param verbs the table by which the verbs of statements were read
 */
public record CellPage(
        Classroom classroom,
        Citizen pupil,
        Curriculum.Competency competency,
        CellExplanation explanation,
        List<RecordedAct> acts,
        VerbTable verbs)
        implements Page {
    public CellPage {
        acts = List.copyOf(acts);
    }

    @Override
    public String template() {
        return "cell.jte";
    }

    /** By what the verb of a piece of evidence was given its meaning, where that was kept. */
    public Optional<VerbTable.Entry> verb(Evidence evidence) {
        return verbs.explained(evidence.read().verb(), evidence.read().verbVersion());
    }

    /** The act that a piece of evidence is, where a person recorded it here. */
    public Optional<RecordedAct> act(Evidence evidence) {
        return acts.stream()
                .filter(one -> one.statement().equals(evidence.source().statement()))
                .findFirst();
    }

    /** The decision that stands, if any. */
    public Optional<RecordedAct> standingDecision() {
        return acts.stream()
                .filter(one -> one.isDecision() && one.withdrawn().isEmpty())
                .findFirst();
    }

    /** What the teacher can decide now. */
    public List<RecordedHere.Kind> choices() {
        return explanation.state() == Progress.State.ACHIEVED
                ? List.of(RecordedHere.Kind.CONFIRMED, RecordedHere.Kind.DECIDED_NOT)
                : List.of(RecordedHere.Kind.DECIDED_ACHIEVED, RecordedHere.Kind.SHOWN);
    }

    /** A share as a percentage, rounded down: 69.96 % must not look like the 70 % that it misses. */
    public static String percent(BigDecimal share, Locale locale) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.FLOOR);
        return format.format(share);
    }
}
