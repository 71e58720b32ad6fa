package vn.hocvuso.lrsbridge.statements;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.lrsbridge.web.Refused.Finding;
import vn.hocvuso.lrsbridge.xapi.Batch;
import vn.hocvuso.lrsbridge.xapi.Received;
import vn.hocvuso.lrsbridge.xapi.Repair;
import vn.hocvuso.lrsbridge.xapi.StatementRepairs;
import vn.hocvuso.lrsbridge.xapi.StatementRules;
import vn.hocvuso.lrsbridge.xapi.Violation;

/**
 * A statement of a request and what the rules say of it.
 *
 * @param original as it came
 * @param valid what can be stored: the original, or a repaired copy; empty where it is wrong
 * @param findings what is wrong, or what was repaired
 */
record Judged(Batch.Element original, Optional<Received> valid, List<Finding> findings) {
    Judged {
        findings = List.copyOf(findings);
    }

    boolean isWrong() {
        return valid.isEmpty();
    }

    boolean isRepaired() {
        return valid.isPresent() && !findings.isEmpty();
    }

    /** Judges each statement; a lenient sender's are repaired where that is possible. They stand in their order. */
    static List<Judged> each(Batch batch, Sender sender) {
        Stream<Judged> read = batch.statements().stream().map(one -> judged(one, batch.array(), sender));
        Stream<Judged> unkept = batch.unkept().stream().map(one -> judged(one, batch.array()));
        return Stream.concat(read, unkept)
                .sorted(Comparator.comparingInt(one -> one.original().index()))
                .toList();
    }

    private static Judged judged(Batch.Unkept one, boolean array) {
        Finding why = finding(array ? one.index() : -1, one.violation());
        return new Judged(one, Optional.empty(), List.of(why));
    }

    private static Judged judged(Received received, boolean array, Sender sender) {
        List<Violation> violations = StatementRules.check(received.json(), sender.version());
        return violations.isEmpty()
                ? new Judged(received, Optional.of(received), List.of())
                : wrong(received, array ? received.index() : -1, violations, sender);
    }

    private static Judged wrong(Received received, int index, List<Violation> violations, Sender sender) {
        List<Finding> findings =
                violations.stream().map(found -> finding(index, found)).toList();
        if (!sender.terms().lenient()) {
            return new Judged(received, Optional.empty(), findings);
        }
        return StatementRepairs.of(received, sender.version(), sender.homePage())
                .map(done -> new Judged(
                        received,
                        Optional.of(done.received()),
                        done.repairs().stream()
                                .map(repair -> finding(index, repair))
                                .toList()))
                .orElseGet(() -> new Judged(received, Optional.empty(), findings));
    }

    static Finding finding(int index, Violation violation) {
        return new Finding(
                index,
                violation.pointer(),
                violation.rule().requirement(),
                violation.rule().vietnamese() + " / " + violation.rule().english(),
                violation.found());
    }

    private static Finding finding(int index, Repair repair) {
        return new Finding(
                index,
                repair.pointer(),
                "repair "
                        + repair.kind()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'),
                repair.kind().vietnamese() + " / " + repair.kind().english(),
                "");
    }
}
