package vn.hocvuso.lrsbridge.teaching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.mapping.Evidence;
import vn.hocvuso.lrsbridge.mapping.Progress;

/**
 * Why a pupil does not get on. The rule, which the class's page prints: whoever has not achieved everything is stuck
 * when the last two results in one competency both failed, or when there was something once and nothing for fourteen
 * days. It only says whom to look at; nothing follows from it.
 */
public enum Stuck {
    /** The last two results in one competency failed, and it is not achieved. */
    FAILED_TWICE(ClassMatrix.Attention.FAILED_TWICE),
    /** Something happened once, and nothing for fourteen days. */
    SILENT(ClassMatrix.Attention.SILENT);

    /** After how many days without anything somebody is stuck. */
    public static final int DAYS = 14;

    private static final int IN_A_ROW = 2;

    private final ClassMatrix.Attention attention;

    Stuck(ClassMatrix.Attention attention) {
        this.attention = attention;
    }

    ClassMatrix.Attention attention() {
        return attention;
    }

    static Optional<Stuck> of(List<String> required, Progress progress, Instant now) {
        List<String> missing = required.stream()
                .filter(code -> progress.state(code) != Progress.State.ACHIEVED)
                .toList();
        if (missing.stream().anyMatch(code -> failedTwice(progress, code))) {
            return Optional.of(FAILED_TWICE);
        }
        boolean silent = progress.lastActivity()
                .filter(last -> last.isBefore(now.minus(Duration.ofDays(DAYS))))
                .isPresent();
        return silent && !missing.isEmpty() ? Optional.of(SILENT) : Optional.empty();
    }

    private static boolean failedTwice(Progress progress, String competency) {
        List<Evidence> results = progress.standing(competency).map(Progress.Standing::all).orElseGet(List::of).stream()
                .filter(one -> one.counts() && one.outcome() != Evidence.Outcome.IN_PROGRESS)
                .toList();
        return results.size() >= IN_A_ROW
                && results.subList(results.size() - IN_A_ROW, results.size()).stream()
                        .allMatch(one -> one.outcome() == Evidence.Outcome.FAILED);
    }
}
