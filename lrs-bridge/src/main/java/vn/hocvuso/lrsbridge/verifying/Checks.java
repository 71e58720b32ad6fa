package vn.hocvuso.lrsbridge.verifying;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The outcome of a verification, ready for a page.
 *
 * @param verdict {@code valid}, {@code invalid} or {@code undecided}
 * @param at when it was checked
 */
public record Checks(String verdict, Instant at, List<Line> lines) {
    public Checks {
        lines = List.copyOf(lines);
    }

    /**
     * One check.
     *
     * @param code its stable code
     * @param outcome {@code passed}, {@code failed} or {@code unknown}
     */
    public record Line(String code, String outcome, String vietnamese, String english) {}

    public static Checks of(VerificationReport report, Instant at) {
        return new Checks(
                lower(report.verdict()),
                at,
                report.checks().stream()
                        .map(check -> new Line(check.question().code(), lower(check.outcome()), check.vi(), check.en()))
                        .toList());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
